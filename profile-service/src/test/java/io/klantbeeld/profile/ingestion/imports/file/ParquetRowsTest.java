package io.klantbeeld.profile.ingestion.imports.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ParquetRowsTest {
    private static final String SCHEMA = """
            message rows {
              required binary name (STRING); optional int64 at (TIMESTAMP(MICROS,true)); required int32 day (DATE);
              optional int32 price (DECIMAL(9,2)); optional double weight; required boolean member; required int96 old;
              optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
            }
            """;
    private static final int ROWS = 2_000;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "UNCOMPRESSED, PARQUET_1_0",
        "UNCOMPRESSED, PARQUET_2_0",
        "SNAPPY, PARQUET_1_0",
        "SNAPPY, PARQUET_2_0",
        "GZIP, PARQUET_1_0",
        "ZSTD, PARQUET_2_0"
    })
    void valuesHaveTheirTypesHoweverTheFileIsWritten(CompressionCodecName codec, WriterVersion version)
            throws IOException {
        var file =
                ParquetFileWriting.write(directory.resolve("f"), SCHEMA, codec, version, ROWS, ParquetRowsTest::fill);

        var rows = read(file, "name", "at", "day", "price", "weight", "member", "old");

        assertThat(rows).hasSize(ROWS);
        assertThat(rows.get(1_501))
                .containsExactly(
                        "name 1501",
                        Instant.parse("1970-01-01T00:25:01Z"),
                        LocalDate.of(1974, 2, 10),
                        new BigDecimal("15.01"),
                        new BigDecimal("0.5"),
                        false,
                        Instant.parse("2000-01-01T00:00:01Z"));
        assertThat(rows.get(1_500).get(1)).isNull();
        assertThat(rows.get(1_500).get(4)).isNull();
    }

    @Test
    void columnsThatAreMissingOrNestedAreRefusedByName() throws IOException {
        var file = ParquetFileWriting.write(
                directory.resolve("f"),
                SCHEMA,
                CompressionCodecName.UNCOMPRESSED,
                WriterVersion.PARQUET_1_0,
                1,
                ParquetRowsTest::fill);

        assertThatThrownBy(() -> read(file, "nose")).hasMessage("MISSING_COLUMN");
        assertThatThrownBy(() -> read(file, "tags")).hasMessage("UNSUPPORTED_COLUMN");
    }

    @Test
    void aFileThatIsNoneOrIsDamagedNeverGivesAnythingElseThanItsFault() throws IOException {
        var file = ParquetFileWriting.write(
                directory.resolve("f"),
                SCHEMA,
                CompressionCodecName.GZIP,
                WriterVersion.PARQUET_1_0,
                ROWS,
                ParquetRowsTest::fill);
        var good = Files.readAllBytes(file);
        var random = new Random(4_711);

        for (int round = 0; round < 400; round++) {
            var damaged = Arrays.copyOf(good, round % 10 == 0 ? random.nextInt(good.length) : good.length);
            for (int flips = random.nextInt(8); flips >= 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            }
            var path = Files.write(directory.resolve("damaged"), damaged);
            try {
                read(path, "name", "at", "price");
            } catch (FileUnreadable told) {
                assertThat(told.code()).isNotBlank();
            }
        }
    }

    private static void fill(int number, Group row) {
        row.append("name", "name " + number);
        if (number % 2 == 1) {
            row.append("at", number * 1_000_000L).append("weight", 0.5);
        }
        row.append("day", number).append("price", number).append("member", number % 2 == 0);
        var old = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        old.putLong(1_000_000_000L).putInt(2_451_545);
        row.append("old", org.apache.parquet.io.api.Binary.fromConstantByteArray(old.array()));
    }

    private static List<List<Object>> read(Path file, String... columns) {
        var read = new ArrayList<List<Object>>();
        var layout = new FileLayout(ImportFormat.PARQUET, null, Set.of(columns));
        try (var rows = RowFiles.open(file, layout, Long.MAX_VALUE)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var readable = (Row.Readable) row;
                read.add(new ArrayList<>(
                        Arrays.stream(columns).map(readable::cell).toList()));
            }
        }
        return read;
    }
}
