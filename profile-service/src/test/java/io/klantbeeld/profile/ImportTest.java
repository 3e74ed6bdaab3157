package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class ImportTest {
    private static final Map<String, String> PLACES = Map.of(
            "profile", "profile_id = f.id OR n.founded_id = f.id",
            "trait", "profile_id = f.profile_id",
            "sighting", "id = f.node_id",
            "link_fact", "id = f.home_id",
            "fragment", "id = f.node_id",
            "interaction", "id = f.node_id",
            "appreciation", "id = f.node_id");

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final TestImport imports = TestImport.ofEverything();
    private final TestReader reader = TestReader.ofEverything();
    private final String some = Unique.name("c");
    private TestSource source;

    @BeforeEach
    void register() {
        source = TestSource.of("blauwvlucht", Map.of("type", "CRM"));
    }

    @Test
    void aDryRunTellsEverythingAndChangesNothing() {
        source.send(TestEvent.identify("2026-03-01T09:00:00Z", Map.of(), crm(1), mail(1)));
        reader.await(mail(1));
        var before = facts();

        var told = imports.dryRun(
                profiles(),
                "id,mail,first\n%s1,%s,Anna\n%s2,%s,Bo\n%s2,%s,Bo\n,x@example.com,Cas\n%s3,not-a-mail,Di\n%s4\n"
                        .formatted(some, address(1), some, address(2), some, address(2), some, some));

        assertThat(told.getString("state")).isEqualTo("COMPLETED");
        assertThat(told.getMap("rows"))
                .isEqualTo(Map.of("read", 6, "created", 1, "updated", 1, "merged", 0, "unchanged", 1, "rejected", 3));
        assertThat(imports.rows(told))
                .containsExactly(
                        "1,UPDATED,,",
                        "2,CREATED,,",
                        "3,UNCHANGED,,",
                        "4,REJECTED,MISSING_ROW_KEY,\"id\"",
                        "5,REJECTED,INVALID_EMAIL,\"mail\"",
                        "6,REJECTED,WRONG_COLUMN_COUNT,");
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void anApplicationDoesExactlyWhatItsDryRunTold() {
        source.send(
                TestEvent.identify("2026-03-01T09:00:00Z", Map.of(), crm(1)),
                TestEvent.identify("2026-03-01T09:00:00Z", Map.of(), mail(1)));
        reader.await(mail(1));
        reader.await(crm(1));
        var file = "id,mail,first\n"
                + IntStream.range(0, 2_500)
                        .mapToObj(i -> "%s%d,%s,Name%d\n".formatted(some, i, address(i % 2_400), i))
                        .collect(Collectors.joining());

        var told = imports.dryRun(profiles(), file);
        var done = imports.apply(told);

        assertThat(done.getMap("rows")).isEqualTo(told.getMap("rows"));
        assertThat(imports.rows(done)).isEqualTo(imports.rows(told));
        assertThat(done.getLong("rows.merged")).isEqualTo(1);
        assertThat(done.getString("dryRun")).isEqualTo(told.getString("id"));
        assertThat(done.getDouble("progress")).isEqualTo(1);
        assertThat(reader.await(mail(2_300)).getString("traits.firstName")).isIn("Name2300");
        assertThat(reader.await(crm(2_450)).getString("id"))
                .isEqualTo(reader.await(crm(50)).getString("id"));
    }

    @Test
    void theSameFileTwiceCountsOnce() {
        var file = "id,mail,first\n%s1,%s,Anna\n%s2,%s,Bo\n".formatted(some, address(1), some, address(2));
        imports.apply(imports.dryRun(profiles(), file));
        var before = facts();

        var again = imports.apply(imports.dryRun(profiles(), file));

        assertThat(again.getLong("rows.unchanged")).isEqualTo(2);
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void equalPurchasesWithoutARowKeyAreCountedAndStillCountOnce() {
        var file = "%s1 20260101 1 11.77\n%s1 20260101 1 11.77\n%s2 20260101 1 11.77\n".formatted(some, some, some);
        var first = imports.apply(imports.dryRun(purchases(), file));
        var again = imports.apply(imports.dryRun(purchases(), file));

        assertThat(first.getLong("rows.unchanged")).isZero();
        assertThat(again.getLong("rows.unchanged")).isEqualTo(3);
        var timeline = reader.awaitInteractions(crm(1), 2);
        assertThat(timeline.getString("items[0].name")).isEqualTo("Order Completed");
        assertThat(timeline.getString("items[0].occurredAt")).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(timeline.getMap("items[0].properties")).isEqualTo(Map.of("quantity", 1, "total", 11.77f));
    }

    @Test
    void anUndoLeavesNothingOfWhatOnlyTheImportSaid() {
        threeKnownPersons();
        var before = facts();
        var one = shown(crm(1));
        var other = shown(mail(1));
        var file = manyProfiles(1_200);
        var done = imports.apply(imports.dryRun(profiles(), file));
        assertThat(done.getLong("rows.merged")).isEqualTo(1);
        assertThat(reader.await(mail(1)).getString("traits.firstName")).isEqualTo("Name1");

        var undone = imports.undo(done);

        assertThat(undone.getString("state")).isEqualTo("UNDONE");
        assertThat(facts()).isEqualTo(before);
        assertThat(shown(crm(1))).isEqualTo(one);
        assertThat(shown(mail(1))).isEqualTo(other);
        reader.get(crm(700)).statusCode(404);
        assertThat(sql.count("import_node WHERE import_id = ?::uuid", done.getString("id")))
                .isZero();
        assertThat(imports.apply(imports.dryRun(profiles(), file)).getLong("rows.unchanged"))
                .isZero();
    }

    private void threeKnownPersons() {
        source.send(
                TestEvent.identify("2026-03-01T09:00:00Z", Map.of("firstName", "Old"), crm(1)),
                TestEvent.identify("2026-03-02T09:00:00Z", Map.of("city", "Delft"), mail(1)),
                TestEvent.track("Checked In", "2026-03-02T09:00:00Z", crm(2)));
        reader.await(crm(1));
        reader.await(crm(2));
        reader.await(mail(1));
    }

    private String manyProfiles(int count) {
        return "id,mail,first\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "%s%d,%s,Name%d\n".formatted(some, i, address(i), i))
                        .collect(Collectors.joining());
    }

    @Test
    void whatWasSaidMeanwhileOutlivesAnUndo() {
        var file = "id,mail,first\n%s1,%s,Anna\n%s2,%s,Bo\n".formatted(some, address(1), some, address(2));
        var done = imports.apply(imports.dryRun(profiles(), file));
        source.send(
                TestEvent.identify("2026-03-06T09:00:00Z", Map.of("city", "Delft"), crm(1), mail(1)),
                TestEvent.track("Checked In", "2026-03-03T09:00:00Z", mail(2)));
        reader.awaitInteractions(mail(2), 1);

        imports.undo(done);

        var joined = reader.await(crm(1));
        assertThat(joined.getMap("traits")).isEqualTo(Map.of("city", "Delft"));
        assertThat(joined.getList("identifiers.namespace")).isEqualTo(List.of("crm", "email"));
        assertThat(joined.getString("identifiers[1].firstSeenAt")).isEqualTo("2026-03-06T09:00:00Z");
        var alone = reader.await(mail(2));
        assertThat(alone.getList("identifiers.namespace")).isEqualTo(List.of("email"));
        assertThat(alone.getMap("traits")).isEmpty();
        reader.get(crm(2)).statusCode(404);
    }

    private Map<String, Object> profiles() {
        return definition(
                "PROFILES",
                List.of(
                        Map.of("column", "id", "to", "identifier:crm"),
                        Map.of("column", "mail", "to", "identifier:email"),
                        Map.of("column", "first", "to", "trait:firstName")),
                Map.of("rowKey", List.of("id"), "occurredAt", "2026-03-05T09:00:00Z"));
    }

    private Map<String, Object> purchases() {
        return definition(
                "PURCHASES",
                List.of(
                        Map.of("column", "1", "to", "identifier:crm"),
                        Map.of("column", "2", "to", "time", "format", "yyyyMMdd"),
                        Map.of("column", "3", "to", "property:quantity", "type", "NUMBER"),
                        Map.of("column", "4", "to", "property:total", "type", "NUMBER")),
                Map.of("zone", "Europe/Amsterdam", "csv", Map.of("delimiter", "BLANKS", "header", false)));
    }

    private Map<String, Object> definition(String kind, List<?> mapping, Map<String, ?> more) {
        var definition = new LinkedHashMap<String, Object>(
                Map.of("source", source.key(), "kind", kind, "format", "CSV", "mapping", mapping));
        definition.putAll(more);
        return definition;
    }

    /** How many rows every table of facts, and of what is derived from them, has that are of nobody in another test. */
    private Map<String, Long> facts() {
        var counts = new TreeMap<String, Long>();
        counts.put("dedup", sql.count("dedup WHERE source = ?", source.key()));
        counts.put("node", sql.count("node WHERE value LIKE ?", some + "%"));
        PLACES.forEach((table, place) -> counts.put(
                table,
                sql.count(
                        "%s f WHERE NOT EXISTS (SELECT FROM node n WHERE n.value NOT LIKE ? AND (n.%s))"
                                .formatted(table, place),
                        some + "%")));
        return counts;
    }

    /** A person as readers see it, without the version. */
    private Map<String, Object> shown(String reference) {
        JsonPath profile =
                reader.get(reference, "explain", true).statusCode(200).extract().jsonPath();
        var shown = new TreeMap<String, Object>(profile.getMap(""));
        shown.remove("version");
        return shown;
    }

    private String crm(int number) {
        return "crm:" + some + number;
    }

    private String address(int number) {
        return some + "-" + number + "@example.com";
    }

    private String mail(int number) {
        return "email:" + address(number);
    }
}
