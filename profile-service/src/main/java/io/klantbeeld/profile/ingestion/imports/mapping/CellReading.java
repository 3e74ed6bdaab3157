package io.klantbeeld.profile.ingestion.imports.mapping;

import io.klantbeeld.profile.ingestion.ItemRejected;
import io.klantbeeld.profile.ingestion.ItemText;
import io.klantbeeld.profile.platform.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the cells of one column as what they are mapped to. */
final class CellReading {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,60}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");
    private static final int MAX_EXPONENT = 308;
    private static final int MAX_SCALE = 1_000;
    /** A pattern nests as deep as it is long, and is read as deep. */
    private static final int MAX_FORMAT = 100;

    private static final char UNREADABLE = '\uFFFD';

    private final ColumnMapping mapping;
    private final Target target;
    private final ValueType type;
    private final TimeReading times;

    CellReading(ColumnMapping mapping, ZoneId zone) {
        this.mapping = mapping;
        this.target = Target.parse(mapping.to()).orElseThrow();
        this.type = typeOf(mapping, target);
        this.times = isTime(type) ? new TimeReading(mapping.format(), zone) : null;
    }

    static boolean isFormat(ColumnMapping mapping, Target target) {
        var type = typeOf(mapping, target);
        return mapping.format() == null
                || isTime(type) && mapping.format().length() <= MAX_FORMAT && TimeReading.isFormat(mapping.format())
                || type == ValueType.NUMBER && mapping.format().matches("[.,]");
    }

    private static ValueType typeOf(ColumnMapping mapping, Target target) {
        return target == Target.Part.TIME ? ValueType.INSTANT : mapping.type();
    }

    private static boolean isTime(ValueType type) {
        return type == ValueType.DATE || type == ValueType.INSTANT;
    }

    Target target() {
        return target;
    }

    ColumnMapping mapping() {
        return mapping;
    }

    /** The value that a cell says, null where it says nothing. */
    Object read(Object cell) {
        var said = cell instanceof String text ? text.strip() : cell;
        if (said == null || said.equals("")) {
            return null;
        }
        check(said);
        if (type == null) {
            return said instanceof LocalDate || said instanceof Instant ? said.toString() : said;
        }
        try {
            return typed(said);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException unreadable) {
            throw new RowRejected(isTime(type) ? "INVALID_TIME" : "WRONG_TYPE", mapping.field());
        }
    }

    private Object typed(Object said) {
        return switch (type) {
            case TEXT -> text(said);
            case NUMBER -> said instanceof BigDecimal number ? number : number(text(said));
            case BOOLEAN -> said instanceof Boolean ? said : truth(text(said));
            case DATE -> times.day(said).toString();
            case INSTANT ->
                target == Target.Part.TIME
                        ? times.instant(said)
                        : times.instant(said).toString();
        };
    }

    /** A single value as text. */
    static String text(Object said) {
        return switch (said) {
            case String text -> text;
            case BigDecimal number -> plain(number);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Instant instant -> instant.toString();
            case LocalDate day -> day.toString();
            default -> throw new IllegalArgumentException("not a single value");
        };
    }

    /** A few characters may be a number of a billion digits. */
    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MAX_SCALE) {
            throw new IllegalArgumentException("too many digits");
        }
        return number.toPlainString();
    }

    private BigDecimal number(String text) {
        var plain = ",".equals(mapping.format()) ? text.replace(".", "").replace(',', '.') : text;
        if (!NUMBER.matcher(plain).matches()) {
            throw new RowRejected("INVALID_NUMBER", mapping.field());
        }
        var number = new BigDecimal(plain);
        if (Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT) {
            throw new RowRejected("INVALID_NUMBER", mapping.field());
        }
        return number;
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException("not a truth");
        };
    }

    private void check(Object said) {
        if (said instanceof String text && text.indexOf(UNREADABLE) >= 0) {
            throw new RowRejected("INVALID_ENCODING", mapping.field());
        }
        try {
            ItemText.check(Json.tree(said));
        } catch (ItemRejected rejected) {
            throw new RowRejected(rejected.code().name(), mapping.field());
        }
    }
}
