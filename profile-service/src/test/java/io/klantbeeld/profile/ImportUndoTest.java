package io.klantbeeld.profile;

import io.klantbeeld.test.Patience;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What an undo gives back that was derived from others' facts too. */
@QuarkusTest
@RealServers
class ImportUndoTest {
    private static final Map<String, Object> DELFT = Map.of("city", "Delft");

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final TestImport imports = TestImport.ofEverything();
    private final TestReader reader = TestReader.ofEverything();
    private final String some = Unique.name("u");
    private final String crm = "crm:" + some + 1;
    private final String email = "email:" + some + "@example.com";
    private TestSource source;

    @BeforeEach
    void register() {
        Patience.awaitRoomInTheDay(ZoneOffset.UTC);
        source = TestSource.of("blauwvlucht", Map.of("type", "CRM"));
    }

    @Test
    void aDeviceBelongsAgainToWhomItBelongedBefore() {
        var tablet = "anonymous_id:" + some;
        source.send(
                TestEvent.track("Checked In", "2026-03-01T09:00:00Z", email, tablet),
                TestEvent.identify("2026-03-10T09:00:00Z", DELFT, tablet));
        awaitTraits(email, DELFT);
        var done = imports.apply(imports.dryRun(owners(), "id,tablet\n%s1,%s\n".formatted(some, some)));
        awaitTraits(crm, DELFT);
        awaitTraits(email, Map.of());

        imports.undo(done);

        awaitTraits(email, DELFT);
        reader.get(crm).statusCode(404);
        assertThat(sql.count(
                        "device_interval d JOIN node n ON n.id = d.node_id WHERE n.value = ? AND NOT d.assumed", some))
                .isEqualTo(1);
    }

    private void awaitTraits(String reference, Map<String, Object> traits) {
        await().untilAsserted(() ->
                assertThat(reader.await(reference).getMap("traits")).isEqualTo(traits));
    }

    @Test
    void aRelationshipIsWhatItWasBefore() {
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(60);
        source.send(TestEvent.track("Order Completed", day + "T09:00:00Z", crm));
        reader.awaitInteractions(crm, 1);
        var score = RelationshipTest.score(RelationshipTest.relationship(crm));
        long sums = sums();
        var file = "%1$s1 %2$s 1 11.77\n%1$s1 %2$s 2 9.95\n%1$s2 %2$s 1 11.77\n"
                .formatted(some, day.format(DateTimeFormatter.BASIC_ISO_DATE));
        var done = imports.apply(imports.dryRun(purchases(), file));
        assertThat(RelationshipTest.relationship(crm).getLong("moments")).isEqualTo(3);
        assertThat(RelationshipTest.score(RelationshipTest.relationship(crm))).isGreaterThan(score);

        imports.undo(done);

        assertThat(RelationshipTest.relationship(crm).getLong("moments")).isEqualTo(1);
        assertThat(RelationshipTest.score(RelationshipTest.relationship(crm))).isEqualByComparingTo(score);
        assertThat(sums()).isEqualTo(sums);
    }

    /** The rows that are of nobody in another test. */
    private long sums() {
        return sql.count(
                "appreciation a WHERE NOT EXISTS (SELECT FROM node n WHERE n.id = a.node_id AND n.value NOT LIKE ?)",
                some + "%");
    }

    private Map<String, Object> owners() {
        return definition(
                "PROFILES",
                List.of(
                        Map.of("column", "id", "to", "identifier:crm"),
                        Map.of("column", "tablet", "to", "identifier:anonymous_id")),
                Map.of("rowKey", List.of("id"), "occurredAt", "2026-03-05T09:00:00Z"));
    }

    private Map<String, Object> purchases() {
        return definition(
                "PURCHASES",
                List.of(
                        Map.of("column", "1", "to", "identifier:crm"),
                        Map.of("column", "2", "to", "time", "format", "yyyyMMdd"),
                        Map.of("column", "4", "to", "property:total", "type", "NUMBER")),
                Map.of("csv", Map.of("delimiter", "BLANKS", "header", false)));
    }

    private Map<String, Object> definition(String kind, List<?> mapping, Map<String, ?> more) {
        var definition = new LinkedHashMap<String, Object>(
                Map.of("source", source.key(), "kind", kind, "format", "CSV", "mapping", mapping));
        definition.putAll(more);
        return definition;
    }
}
