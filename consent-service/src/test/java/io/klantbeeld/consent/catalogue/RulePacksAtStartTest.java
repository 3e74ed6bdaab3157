package io.klantbeeld.consent.catalogue;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.catalogue.CatalogueApi.activate;
import static io.klantbeeld.consent.catalogue.CatalogueApi.put;
import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class RulePacksAtStartTest {
    private static final String WAITING = """
            pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
            AND query LIKE 'SELECT revision FROM catalogue_revision%FOR UPDATE'
            """;

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    ShippedRulePacks shipped;

    @Test
    void replicasThatStartAtOnceShipAPackOnce() throws Exception {
        // given
        long revision = revision();
        try (var connection = sql.connect();
                var replicas = Executors.newFixedThreadPool(2)) {
            hold(connection);
            // when
            var one = replicas.submit(() -> ship("xa", "First"));
            var other = replicas.submit(() -> ship("xa", "First"));
            await().untilAsserted(() -> assertThat(sql.count(WAITING)).isEqualTo(2));
            connection.commit();
            one.get();
            other.get();
        }
        // then
        assertThat(versions("xa")).containsExactly("1 ACTIVE First");
        assertThat(revision()).isEqualTo(revision + 1);
    }

    @Test
    void startingAgainChangesNothing() {
        // given
        long entries = sql.count("catalogue_entry");
        long revision = revision();
        // when
        shipped.start(null);
        // then
        assertThat(sql.count("catalogue_entry")).isEqualTo(entries);
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void aNewerPackIsADraftUntilAPersonActivatesIt() {
        // given
        ship("xb", "First");
        // when
        ship("xb", "Second");
        // then
        assertThat(versions("xb")).containsExactly("2 DRAFT Second", "1 ACTIVE First");
        body(activate("bert", "rule-packs/xb"), 200);
        ship("xb", "First");
        ship("xb", "Second");
        assertThat(versions("xb")).containsExactly("2 ACTIVE Second", "1 RETIRED First");
    }

    @Test
    void whatPeopleWroteStays() {
        // given
        ship("xc", "First");
        body(put("anna", "rule-packs/xc", json("Ours")), 200);
        // when
        ship("xc", "Second");
        // then
        assertThat(versions("xc")).containsExactly("2 DRAFT Ours, by people", "1 ACTIVE First");
        body(activate("bert", "rule-packs/xc"), 200);
        ship("xc", "Second");
        assertThat(versions("xc")).containsExactly("3 DRAFT Second", "2 ACTIVE Ours, by people", "1 RETIRED First");
    }

    private void ship(String key, String name) {
        var rule = new RulePack.Rule(
                null,
                Set.of(Channel.EMAIL, Channel.SMS),
                Set.of(PurposeClass.MARKETING),
                Requirement.OPT_IN,
                false,
                null,
                null,
                "Nobody's law art. 1",
                null,
                null);
        shipped.ship(Map.of(key, new RulePack(name, List.of(rule))));
    }

    private static String json(String name) {
        return """
                {"name":"%s","rules":[{"purposeClasses":["MARKETING"],"requirement":"OPT_IN","citation":"Our own"}]}
                """.formatted(name);
    }

    private static void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT revision FROM catalogue_revision WHERE id = 1 FOR UPDATE");
        }
    }

    private List<String> versions(String key) {
        return sql.rows("""
                        SELECT version || ' ' || state || ' ' || (definition ->> 'name')
                            || CASE author WHEN 'klantbeeld' THEN '' ELSE ', by people' END AS said
                        FROM catalogue_entry WHERE kind = 'RULE_PACK' AND key = ? ORDER BY version DESC
                        """, key).stream()
                .map(row -> row.get("said").toString())
                .toList();
    }

    private long revision() {
        return ((Number) sql.value("SELECT revision FROM catalogue_revision")).longValue();
    }
}
