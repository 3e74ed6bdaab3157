package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.Soon;
import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.identity.Observation;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.profile.timeline.Moment;
import io.klantbeeld.profile.timeline.MomentId;
import io.klantbeeld.profile.timeline.Origin;
import io.klantbeeld.profile.timeline.Timeline;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Persons are published once a moment has left a window, though nothing happened. */
@QuarkusTest
@RealServers
class ExpiringTest {
    private static final String ROUTE = "/api/v1/computed-traits/{name}";

    @Inject
    Expiring expiring;

    @Inject
    ComputedValues values;

    @Inject
    Persons persons;

    @Inject
    Timeline timeline;

    @Inject
    Installation installation;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private String name;

    @Test
    void aMomentThatLeavesItsWindowIsNewsOnce() throws Exception {
        Soon.play(this::aMomentLeavesAWindow);
    }

    private boolean aMomentLeavesAWindow(Duration window) {
        name = "expiring" + UUID.randomUUID().toString().substring(0, 8);
        define(window);
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var profile = record(at);
        long before = version(profile);
        var known = known(profile);
        if (!Instant.now().isBefore(at.plus(window))) {
            return false;
        }
        assertThat(known).containsExactly("1");

        await().untilAsserted(() -> {
            expiring.work();
            assertThat(version(profile)).isGreaterThan(before);
        });

        assertThat(known(profile)).isEmpty();
        long after = version(profile);
        expiring.work();
        assertThat(version(profile)).isEqualTo(after);
        return true;
    }

    private void define(Duration window) {
        var settings = Map.of(
                "brand", name, "kind", "AGGREGATE", "function", "COUNT", "event", "*", "window", window.toString());
        request().body(settings).put(ROUTE, name).then().statusCode(201);
        await().until(() ->
                sql.count("computed_trait WHERE name = ? AND state = 'LIVE' AND announced IS NULL", name) == 1);
    }

    private static RequestSpecification request() {
        return given().header("Authorization", Tokens.scopes("platform:manage").bearer())
                .contentType("application/json");
    }

    private UUID record(Instant at) {
        var home = Node.of(Identifier.of("crm", name), installation.keys());
        var moment = new Moment(
                MomentId.of(name, name),
                home.id(),
                at,
                name,
                Origin.INGESTION,
                "EVENT",
                "Looked",
                "WEB",
                "INBOUND",
                name,
                Map.of(),
                Map.of(),
                List.of(),
                "Looked",
                null);
        return QuarkusTransaction.requiringNew().call(() -> {
            var resolution = persons.observe(List.of(new Observation(name, name, name, at, home, List.of(), false)));
            timeline.backfill(List.of(moment), resolution);
            return resolution.profileOf(home.id());
        });
    }

    private List<String> known(UUID profile) {
        return values.of(List.of(profile)).getOrDefault(profile, List.of()).stream()
                .filter(value -> value.name().equals(name))
                .map(value -> value.value().asText())
                .toList();
    }

    private long version(UUID profile) {
        return (Long) sql.rows("SELECT version FROM profile WHERE id = ?", profile)
                .getFirst()
                .get("version");
    }
}
