package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports the real purchases of an online shop, 1997 and 1998, where the file is at hand: beside the project as
 * {@code shared/data/cdnow_master.txt}, or where the property {@code klantbeeld.data} says. The whole file with
 * {@code -Pproof}, its first part otherwise.
 */
@QuarkusTest
@RealServers
@EnabledIf(value = "isAtHand", disabledReason = "cdnow_master.txt is not beside the project: set klantbeeld.data")
class CdnowImportTest {
    private static final List<String> FACTS = List.of(
            "node", "profile", "sighting", "link_fact", "fragment", "trait", "interaction", "appreciation", "dedup");
    private static final int SAMPLE = 4_000;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final TestImport imports = TestImport.ofEverything();

    static boolean isAtHand() {
        return Files.isReadable(file());
    }

    private static Path file() {
        var data = System.getProperty("klantbeeld.data");
        var directory = data == null
                ? Path.of(System.getProperty("klantbeeld.root", "..")).resolve("../shared/data")
                : Path.of(data);
        return directory.resolve("cdnow_master.txt");
    }

    @Test
    void everyPurchaseCountsOnceIsToldAheadAndCanBeTakenBack() throws IOException {
        var source = TestSource.of("blauwvlucht", Map.of("type", "STORE"));
        var text = purchases();
        var before = facts();

        var told = imports.dryRun(definition(source), text);
        assertThat(facts()).isEqualTo(before);
        var done = imports.apply(told);

        assertThat(done.getMap("rows")).isEqualTo(told.getMap("rows"));
        assertThat(imports.rows(done)).isEqualTo(imports.rows(told));
        long purchases = done.getLong("rows.created") + done.getLong("rows.updated");
        assertThat(purchases).isEqualTo(text.lines().count() - 1);
        assertThat(sql.count("interaction WHERE source = ?", source.key())).isEqualTo(purchases);
        assertThat(imports.apply(imports.dryRun(definition(source), text)).getLong("rows.unchanged"))
                .isEqualTo(purchases);

        imports.undo(done);

        assertThat(facts()).isEqualTo(before);
    }

    /** The file, or its first part. */
    static String purchases() throws IOException {
        var rows = "full".equals(System.getProperty("proof.scale")) ? Long.MAX_VALUE : SAMPLE;
        return Files.readAllLines(file(), StandardCharsets.US_ASCII).stream()
                .limit(rows)
                .collect(Collectors.joining("\n"));
    }

    static Map<String, Object> definition(TestSource source) {
        return Map.of(
                "source",
                source.key(),
                "kind",
                "PURCHASES",
                "format",
                "CSV",
                "zone",
                "America/New_York",
                "csv",
                Map.of("delimiter", "BLANKS"),
                "mapping",
                List.of(
                        Map.of("column", "customer_id", "to", "identifier:loyalty"),
                        Map.of("column", "date", "to", "time", "format", "yyyyMMdd"),
                        Map.of("column", "number_of_cds", "to", "property:quantity", "type", "NUMBER"),
                        Map.of("column", "dollar_value", "to", "property:total", "type", "NUMBER"),
                        Map.of("value", "USD", "to", "property:currency")));
    }

    private Map<String, Long> facts() {
        var counts = new TreeMap<String, Long>();
        FACTS.forEach(table -> counts.put(table, sql.count(table)));
        return counts;
    }
}
