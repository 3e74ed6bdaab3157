package io.klantbeeld.profile.ingestion.imports.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextRowsTest {
    private static final long LIMIT = 4 << 20;

    @TempDir
    Path directory;

    @Test
    void cellsAreFoundByTheirHeaderHoweverTheyAreQuoted() throws IOException {
        var rows = csv("id;name\n1;\"Bakker; \"\"de\"\" Jong\"\n\n2;\n", new CsvLayout(";", null, null, null), "name");

        assertThat(rows).containsExactly("1 Bakker; \"de\" Jong", "2 ");
    }

    @Test
    void columnsWithoutAHeaderAreNumbered() throws IOException {
        assertThat(csv("a,b\nc,d\n", new CsvLayout(null, null, false, null), "2"))
                .containsExactly("1 b", "2 d");
    }

    @Test
    void runsOfBlanksSeparatePrintedTables() throws IOException {
        var layout = new CsvLayout(CsvLayout.BLANKS, null, null, null);

        assertThat(csv(" customer  date\n 00001 19970101\n 00002\t19970112\n", layout, "date"))
                .containsExactly("1 19970101", "2 19970112");
    }

    @Test
    void aByteOrderMarkAndAnotherCharsetDoNotShow() throws IOException {
        var windows = new CsvLayout(null, null, null, "windows-1252");

        assertThat(csv("\uFEFFname\nZoë\n", CsvLayout.USUAL, "name")).containsExactly("1 Zoë");
        assertThat(read("name\nZoë\n".getBytes(Charset.forName("windows-1252")), ImportFormat.CSV, windows, "name"))
                .containsExactly("1 Zoë");
    }

    @Test
    void whatTheCharsetCannotReadShowsInItsCellAlone() throws IOException {
        var bytes = "name\nZoë\nBo\n".getBytes(Charset.forName("windows-1252"));

        assertThat(read(bytes, ImportFormat.CSV, CsvLayout.USUAL, "name")).containsExactly("1 Zo\uFFFD", "2 Bo");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsBrokenAndTheNextIsNot() throws IOException {
        assertThat(csv("a,b\n1\n1,2,3\n1,2\n", CsvLayout.USUAL, "b"))
                .containsExactly("1 WRONG_COLUMN_COUNT", "2 WRONG_COLUMN_COUNT", "3 2");
    }

    @Test
    void aFileThatIsNoneIsRefusedByCode() {
        assertThatThrownBy(() -> csv("", CsvLayout.USUAL, "a")).hasMessage("EMPTY_FILE");
        assertThatThrownBy(() -> csv("\n\n", CsvLayout.USUAL, "a")).hasMessage("EMPTY_FILE");
        assertThatThrownBy(() -> csv("b\n1\n", CsvLayout.USUAL, "a")).hasMessage("MISSING_COLUMN");
        assertThatThrownBy(() -> csv("a,a\n1,2\n", CsvLayout.USUAL, "a")).hasMessage("AMBIGUOUS_COLUMN");
        assertThatThrownBy(() -> csv("a\n\"" + "x".repeat(1_200_000), CsvLayout.USUAL, "a"))
                .hasMessage("MALFORMED_FILE");
    }

    @Test
    void jsonLinesKeepTheirTypesAndADotLeadsIntoThem() throws IOException {
        var lines = "{\"a\":{\"b\":1.50},\"a.c\":true}\r\n\n{\"a\":[1,2]}\nnonsense\n{\"a\":1,\"a\":2}\n";

        assertThat(read(lines.getBytes(StandardCharsets.UTF_8), ImportFormat.JSONL, null, "a.b"))
                .containsExactly("1 1.5", "2 null", "3 MALFORMED_ROW", "4 MALFORMED_ROW");
        assertThat(read(lines.getBytes(StandardCharsets.UTF_8), ImportFormat.JSONL, null, "a.c"))
                .contains("1 true");
    }

    @Test
    void aLineThatIsTooLongIsPassedOver() throws IOException {
        var lines = "{\"a\":1}\n{\"a\":\"" + "x".repeat(2_000_000) + "\"}\n{\"a\":3}\n";

        assertThat(read(lines.getBytes(StandardCharsets.UTF_8), ImportFormat.JSONL, null, "a"))
                .containsExactly("1 1", "2 ROW_TOO_LARGE", "3 3");
    }

    @Test
    void gzippedTextIsInflatedUpToALimit() throws IOException {
        var few = zipped("a\n1\n2\n".getBytes(StandardCharsets.UTF_8));
        var bomb = zipped("a\n".repeat(8 << 20).getBytes(StandardCharsets.UTF_8));

        assertThat(read(few, ImportFormat.CSV, CsvLayout.USUAL, "a")).containsExactly("1 1", "2 2");
        assertThatThrownBy(() -> read(bomb, ImportFormat.CSV, CsvLayout.USUAL, "a"))
                .hasMessage("INFLATED_TOO_LARGE");
        assertThatThrownBy(() -> read(Arrays.copyOf(few, few.length - 9), ImportFormat.CSV, CsvLayout.USUAL, "a"))
                .hasMessage("MALFORMED_FILE");
    }

    private static byte[] zipped(byte[] text) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(text);
        }
        return zipped.toByteArray();
    }

    private List<String> csv(String text, CsvLayout layout, String column) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), ImportFormat.CSV, layout, column);
    }

    /** Every row as its number and the cell of one column, or its fault. */
    private List<String> read(byte[] bytes, ImportFormat format, CsvLayout layout, String column) throws IOException {
        var file = Files.write(directory.resolve("rows"), bytes);
        var read = new ArrayList<String>();
        try (var rows = RowFiles.open(file, new FileLayout(format, layout, Set.of(column)), LIMIT)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                read.add(row.number() + " "
                        + switch (row) {
                            case Row.Readable readable -> readable.cell(column);
                            case Row.Broken broken -> broken.code();
                        });
            }
            assertThat(rows.progress()).isEqualTo(1);
        }
        return read;
    }
}
