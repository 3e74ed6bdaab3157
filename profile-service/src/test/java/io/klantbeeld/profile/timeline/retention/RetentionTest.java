package io.klantbeeld.profile.timeline.retention;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Moves the clock over moments of a decade that no other test knows. */
@QuarkusTest
@RealServers
class RetentionTest {
    private static final VisibleBrands ALL = new VisibleBrands(true, new String[0]);

    @Inject
    Database database;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final UUID node = UUID.randomUUID();
    private final UUID profile = UUID.randomUUID();

    @BeforeEach
    void moments() {
        sql.execute("DELETE FROM interaction_expiry");
        sql.execute("INSERT INTO profile VALUES (?, 'ACTIVE', NULL, 1, 1, now())", profile);
        sql.execute(
                "INSERT INTO node VALUES (?, ?, 'crm', ?, true, ?, now())",
                node,
                "1." + node,
                node.toString(),
                profile);
        partitions("1983-04-02T00:00:00Z")
                .require(List.of(Instant.parse("1983-01-05T09:00:00Z"), Instant.parse("1983-02-05T09:00:00Z")));
        moment("1983-01-05T09:00:00Z", "EVENT", "WEB", null, null);
        moment("1983-01-06T09:00:00Z", "EVENT", "WEB", null, "0.5");
        moment("1983-01-07T09:00:00Z", "CALL", "PHONE", "3.10", "-1");
        moment("1983-01-08T09:00:00Z", "CALL", "PHONE", "1.90", null);
        moment("1983-02-05T09:00:00Z", "EVENT", "WEB", null, null);
    }

    @Test
    void aTypeThatWasKeptLongEnoughBecomesABaselineFactAndTheOthersStay() {
        retention("1983-04-02T00:00:00Z", Map.of("EVENT", Period.ofMonths(2))).run();

        assertThat(sql.count("interaction WHERE node_id = ?", node)).isEqualTo(3);
        assertThat(baselines()).singleElement().satisfies(fact -> {
            assertThat(fact.type()).isEqualTo("EVENT");
            assertThat(fact.moments()).isEqualTo(2);
            assertThat(fact.judged()).isEqualTo(1);
            assertThat(fact.sentiment()).isEqualByComparingTo("0.5");
            assertThat(fact.firstAt()).isEqualTo("1983-01-05T09:00:00Z");
            assertThat(fact.lastAt()).isEqualTo("1983-01-06T09:00:00Z");
        });
    }

    @Test
    void aMonthOfWhichNothingIsKeptIsDroppedAndItsFactsAddUpWithThoseBefore() {
        retention("1983-04-02T00:00:00Z", Map.of("EVENT", Period.ofMonths(2))).run();
        retention("1983-07-02T00:00:00Z", Map.of()).run();
        retention("1983-07-02T00:00:00Z", Map.of()).run();

        assertThat(partitions("1983-07-02T00:00:00Z").months()).noneMatch(month -> month.getYear() == 1983);
        assertThat(baselines())
                .extracting(Baseline::type, Baseline::moments)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("EVENT", 3L),
                        org.assertj.core.groups.Tuple.tuple("CALL", 2L));
        var calls = baselines().stream()
                .filter(fact -> fact.type().equals("CALL"))
                .findFirst()
                .orElseThrow();
        assertThat(calls.cost()).isEqualByComparingTo("5.00");
        assertThat(calls.currency()).isEqualTo("EUR");
        assertThat(calls.judged()).isEqualTo(1);
    }

    @Test
    void whatIsLeftOfADeviceGoesToWhomItBelongedTo() {
        var tablet = UUID.randomUUID();
        var other = UUID.randomUUID();
        givenADayOnATabletThatChangedHandsAtNoon(tablet, other);

        // when
        retention("1983-07-02T00:00:00Z", Map.of()).run();

        // then
        assertThat(baselines())
                .filteredOn(fact -> "APP".equals(fact.channel()))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.moments()).isEqualTo(1);
                    assertThat(fact.sentiment()).isEqualByComparingTo("0.5");
                });
        assertThat(sql.count("interaction_baseline WHERE node_id = ? AND moments = 1 AND sentiment = -1", other))
                .isEqualTo(1);
        assertThat(sql.count("interaction_baseline WHERE node_id = ? AND moments = 1 AND judged = 0", tablet))
                .isEqualTo(1);
        assertThatAppreciationIsShared(tablet, other);
    }

    private void assertThatAppreciationIsShared(UUID tablet, UUID other) {
        var share = "appreciation WHERE node_id = ? AND day = '1983-01-20' AND moments = ? AND sentiment = ?::numeric";
        assertThat(sql.count(share, node, 1, "0.5")).isEqualTo(1);
        assertThat(sql.count(share, other, 1, "-1")).isEqualTo(1);
        assertThat(sql.count(share, tablet, 0, "0")).isEqualTo(1);
        assertThat(sql.count("appreciation WHERE node_id = ? AND day = '1983-01-02' AND moments = 1", tablet))
                .isEqualTo(1);
    }

    private void givenADayOnATabletThatChangedHandsAtNoon(UUID tablet, UUID other) {
        sql.execute(
                "INSERT INTO node VALUES (?, ?, 'device', ?, false, NULL, now())", tablet, "1." + tablet, "t" + tablet);
        sql.execute("INSERT INTO node VALUES (?, ?, 'crm', ?, true, NULL, now())", other, "1." + other, "o" + other);
        interval(tablet, "1983-01-09T00:00:00Z", "1983-01-20T12:00:00Z", node);
        interval(tablet, "1983-01-20T12:00:00Z", "9999-01-01T00:00:00Z", other);
        moment(tablet, "1983-01-02T09:00:00Z", "EVENT", "APP", null, null);
        moment(tablet, "1983-01-20T09:00:00Z", "EVENT", "APP", null, "0.5");
        moment(tablet, "1983-01-20T15:00:00Z", "EVENT", "APP", null, "-1");
        sum(tablet, "1983-01-02", 1, "0");
        sum(tablet, "1983-01-20", 2, "-0.5");
    }

    private void interval(UUID device, String from, String to, UUID owner) {
        sql.execute(
                "INSERT INTO device_interval VALUES (?, ?::timestamptz, ?::timestamptz, ?, false)",
                device,
                from,
                to,
                owner);
    }

    private void sum(UUID device, String day, int moments, String sentiment) {
        sql.execute(
                "INSERT INTO appreciation VALUES (?, ?::date, 'blauwvlucht', 'EVENT', 'INBOUND', '', ?, ?::numeric)",
                device,
                day,
                moments,
                sentiment);
    }

    @Test
    void aMonthThatReadersHoldStaysWholeAndGoesTheNextTime() throws SQLException {
        try (var reader = sql.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("LOCK TABLE interaction_1983_01 IN ACCESS SHARE MODE");
            retention("1983-07-02T00:00:00Z", Map.of()).run();

            assertThat(sql.count("interaction WHERE node_id = ? AND occurred_at < '1983-02-01'", node))
                    .isEqualTo(4);
            assertThat(sql.count("interaction_expiry WHERE month = '1983-01-01'"))
                    .isZero();
            reader.rollback();
        }
        retention("1983-07-02T00:00:00Z", Map.of()).run();

        assertThat(sql.count("interaction WHERE node_id = ?", node)).isZero();
        assertThat(baselines()).extracting(Baseline::moments).containsExactlyInAnyOrder(3L, 2L);
    }

    @Test
    void theHorizonMovesByMonths() {
        var horizon = horizon("1983-04-20T00:00:00Z", Map.of("EVENT", Period.ofMonths(2)));

        assertThat(horizon.of("EVENT")).contains(Instant.parse("1983-02-01T00:00:00Z"));
        assertThat(horizon.keeps("EVENT", Instant.parse("1983-02-01T00:00:00Z")))
                .isTrue();
        assertThat(horizon.keeps("EVENT", Instant.parse("1983-01-31T23:59:59Z")))
                .isFalse();
        assertThat(horizon.keeps("CALL", Instant.parse("1983-01-31T23:59:59Z"))).isTrue();
        assertThat(horizon.of("CALL")).contains(Instant.parse("1983-01-01T00:00:00Z"));
    }

    @Test
    void aPeriodForNoTypeIsRefusedAtStart() {
        assertThatThrownBy(() -> horizon("1983-04-20T00:00:00Z", Map.of("EVNET", Period.ofMonths(2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> horizon("1983-04-20T00:00:00Z", Map.of("EVENT", Period.ofMonths(-2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void moment(String at, String type, String channel, String cost, String sentiment) {
        moment(node, at, type, channel, cost, sentiment);
    }

    private void moment(UUID place, String at, String type, String channel, String cost, String sentiment) {
        sql.execute("""
                INSERT INTO interaction (id, node_id, occurred_at, recorded_at, brand, origin, type, channel, direction,
                                         source, properties, marks, cost_amount, cost_currency, sentiment)
                VALUES (?, ?, ?::timestamptz, now(), 'blauwvlucht', 'ingestion', ?, ?, 'INBOUND', 'test', '{}', '{}',
                        ?::numeric, ?, ?::numeric)
                """, UUID.randomUUID(), place, at, type, channel, cost, cost == null ? null : "EUR", sentiment);
    }

    private List<Baseline> baselines() {
        return new Baselines(database).of(profile, ALL);
    }

    /** Retention of three months, and less for some types; the moments of other tests are from later. */
    private Retention retention(String now, Map<String, Period> types) {
        var clock = clock(now);
        return new Retention(database, partitions(now), horizon(now, types), clock);
    }

    private TimelinePartitions partitions(String now) {
        return new TimelinePartitions(database, clock(now));
    }

    private static Horizon horizon(String now, Map<String, Period> types) {
        return new Horizon(new Settings(Optional.of(Period.ofMonths(3)), types), clock(now));
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    private record Settings(Optional<Period> byDefault, Map<String, Period> types) implements RetentionConfig {}
}
