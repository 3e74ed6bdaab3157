package io.klantbeeld.profile.ingestion.imports.file.parquet;

import io.klantbeeld.profile.ingestion.imports.file.FileUnreadable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** The columns of a Parquet file that hold one value or none per row, and those values. */
final class FlatColumns {
    private static final long JULIAN_EPOCH = 2_440_588;
    private static final int SECONDS_PER_DAY = 86_400;

    private FlatColumns() {}

    /** The part of a schema that is needed. */
    static MessageType of(MessageType schema, Set<String> columns) {
        for (var column : columns) {
            if (!schema.containsField(column)) {
                throw new FileUnreadable("MISSING_COLUMN", column);
            }
            var type = schema.getType(column);
            if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
                throw new FileUnreadable("UNSUPPORTED_COLUMN", column);
            }
        }
        return new MessageType(
                schema.getName(),
                schema.getFields().stream()
                        .filter(field -> columns.contains(field.getName()))
                        .toList());
    }

    /** The value of a column in a row, or null. */
    static Object value(Group row, String column) {
        int place = row.getType().getFieldIndex(column);
        if (row.getFieldRepetitionCount(place) == 0) {
            return null;
        }
        var type = row.getType().getType(place).asPrimitiveType();
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> row.getBoolean(place, 0);
            case INT32 -> whole(row.getInteger(place, 0), type);
            case INT64 -> whole(row.getLong(place, 0), type);
            case FLOAT -> finite(row.getFloat(place, 0));
            case DOUBLE -> finite(row.getDouble(place, 0));
            case INT96 -> julian(row.getInt96(place, 0));
            case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(row.getBinary(place, 0), type.getLogicalTypeAnnotation());
        };
    }

    private static Object whole(long value, PrimitiveType type) {
        return switch (type.getLogicalTypeAnnotation()) {
            case DateLogicalTypeAnnotation ignored -> LocalDate.ofEpochDay(value);
            case DecimalLogicalTypeAnnotation decimal -> BigDecimal.valueOf(value, decimal.getScale());
            case TimestampLogicalTypeAnnotation timestamp ->
                switch (timestamp.getUnit()) {
                    case MILLIS -> Instant.ofEpochMilli(value);
                    case MICROS -> Instant.EPOCH.plus(value, ChronoUnit.MICROS);
                    case NANOS -> Instant.EPOCH.plusNanos(value);
                };
            case null, default -> BigDecimal.valueOf(value);
        };
    }

    /** A number; what is none is shown as text, which no number may be. */
    private static Object finite(double value) {
        return Double.isFinite(value) ? new BigDecimal(Double.toString(value)) : Double.toString(value);
    }

    private static Object finite(float value) {
        return Float.isFinite(value) ? new BigDecimal(Float.toString(value)) : Float.toString(value);
    }

    /** The old form of times: nanoseconds of the day, then the Julian day. */
    private static Instant julian(Binary value) {
        var bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long nanos = bytes.getLong();
        return Instant.ofEpochSecond((bytes.getInt() - JULIAN_EPOCH) * SECONDS_PER_DAY)
                .plusNanos(nanos);
    }

    private static Object bytes(Binary value, LogicalTypeAnnotation logical) {
        return logical instanceof DecimalLogicalTypeAnnotation decimal
                ? new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale())
                : value.toStringUsingUTF8();
    }
}
