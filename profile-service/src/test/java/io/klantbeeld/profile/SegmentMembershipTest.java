package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealServers
class SegmentMembershipTest {
    private final String brand = Unique.name("brand");
    private final String user = "user_id:" + Unique.name("u");
    private final TestSegment segment = TestSegment.of(brand);
    private final TestReader reader = TestReader.ofEverything();
    private TestSource website;

    @BeforeEach
    void define() {
        website = TestSource.of(brand);
        TestOperator.ofEverything()
                .define(
                        Unique.name("order"),
                        brand,
                        "Order Completed",
                        "OBSERVE",
                        Map.of("properties", Map.of("total", Map.of("type", "number"))));
    }

    @Test
    void aPersonComesIntoASegmentByAFactAndTheEvidenceNamesIt() {
        segment.live("traits.country == 'NL' && events('Order Completed').within(days(90)).sum('total') >= 100");

        website.send(TestEvent.identify(ago(60), Map.of("country", "NL"), user), order(60, 60));
        reader.awaitInteractions(user, 1);
        assertThat(segment.has(user)).isFalse();
        website.send(order(30, 40));

        segment.awaitMember(user, true);
        var profile = reader.await(user).getString("id");
        assertThat(segment.members()).containsExactly(profile);
        assertThat(segment.read().getLong("count")).isEqualTo(1);
        segment.get("/members")
                .body("items[0].evidence.clause", equalTo(List.of(1, 2)))
                .body("items[0].evidence[0].traits", contains("country"))
                .body("items[0].evidence[1].events[0].value", equalTo(100.0f))
                .body("items[0].evidence[1].interactions.size()", equalTo(2));
    }

    @Test
    void theEvidenceTellsNothingPersonal() {
        var text = Map.of("type", "string");
        var properties = Map.<String, Object>of("properties", Map.of("email", text, "partner", text));
        TestOperator.ofEverything().define(Unique.name("invited"), brand, "Invited", "OBSERVE", properties);
        segment.live("events('Invited').last('email') != '' && events('Invited').first('partner') != ''"
                + " && events('Invited').uniqueCount('email') >= 1");

        var invited = TestEvent.track("Invited", ago(60), user);
        invited.put("properties", Map.of("email", "anna@example.com", "partner", "bas@example.com"));
        website.send(invited);

        segment.awaitMember(user, true);
        segment.get("/members").body("items[0].evidence.events.flatten().value", equalTo(List.of("•••", "•••", 1)));
    }

    @Test
    void aLateFactCorrectsTheMembershipOfYesterday() {
        segment.live("events('Order Completed').first('total') < 50");
        website.send(order(60, 80));
        reader.awaitInteractions(user, 1);
        assertThat(segment.has(user)).isFalse();

        website.send(order(86_400, 20));

        segment.awaitMember(user, true);
    }

    @Test
    void aBrandHasNobodyInItsSegmentsWhomItDoesNotKnow() {
        segment.live("!has(traits.country)");
        var stranger = TestSource.of(Unique.name("brand"));
        stranger.send(TestEvent.track("Opened", ago(60), user));
        reader.awaitInteractions(user, 1);
        assertThat(segment.rebuild().getInt("entered")).isZero();
        assertThat(segment.has(user)).isFalse();

        website.send(TestEvent.track("Opened", ago(30), user));

        segment.awaitMember(user, true);
        assertThat(segment.members()).contains(reader.await(user).getString("id"));
    }

    @Test
    void aSegmentThatBuildsOnAnotherFollowsItInTheSameTransaction() {
        var above = TestSegment.of(brand);
        segment.live("traits.country == 'NL'");
        above.live("!inSegment('%s') && events('Order Completed').count() > 0".formatted(segment.key()));

        website.send(order(60, 1));
        above.awaitMember(user, true);
        website.send(TestEvent.identify(ago(30), Map.of("country", "NL"), user));

        segment.awaitMember(user, true);
        assertThat(above.has(user)).isFalse();
        assertThat(above.entryOf(user).get("until"))
                .isEqualTo(segment.entryOf(user).get("since"));
    }

    @Test
    void everyMembershipIsPublishedAndSoIsItsEnd() {
        segment.live("traits.country == 'NL'");
        website.send(TestEvent.identify(ago(60), Map.of("country", "NL"), user));
        segment.awaitMember(user, true);
        var profile = reader.await(user).getString("id");
        try (var kafka = new KafkaProbe()) {
            var entered = kafka.awaitKey(Topics.SEGMENT_MEMBERSHIP, profile + ":" + segment.key());
            Schemas.assertValid(Topics.SEGMENT_MEMBERSHIP, entered.text());
            assertThat(entered.json().path("member").booleanValue()).isTrue();

            website.send(TestEvent.identify(ago(10), Map.of("country", "IT"), user));

            var left = kafka.await(
                    Topics.SEGMENT_MEMBERSHIP,
                    record -> entered.key().equals(record.key())
                            && !record.json().path("member").booleanValue());
            Schemas.assertValid(Topics.SEGMENT_MEMBERSHIP, left.text());
            assertThat(left.json().path("version").longValue())
                    .isGreaterThan(entered.json().path("version").longValue());
        }
    }

    @Test
    void whoWasThereBeforeIsFoundByTheBuildAndANewRuleMovesThem() {
        website.send(TestEvent.identify(ago(60), Map.of("country", "NL"), user));
        reader.await(user);

        segment.live("traits.country == 'NL'");
        assertThat(segment.has(user)).isTrue();
        assertThat(segment.rebuild().getInt("entered")).isZero();
        segment.live("traits.country == 'IT'");

        assertThat(segment.has(user)).isFalse();
        assertThat(segment.read().getLong("count")).isZero();
    }

    @Test
    void mergesAndUnmergesMoveMembershipAsIfEvaluatedAnew() {
        segment.live("events('Order Completed').sum('total') >= 100");
        var other = "crm:" + Unique.name("c");
        website.send(order(60, 60), TestEvent.identify(ago(50), Map.of(), other), orderOf(other, ago(40), 60));
        reader.awaitInteractions(user, 1);
        reader.awaitInteractions(other, 1);
        var steward = TestSteward.ofEverything();

        var merge = steward.merge(user, other);
        segment.awaitMember(user, true);
        assertThat(segment.members()).hasSize(1);
        steward.unmerge(other, Map.of("merge", merge.getString("turns[0].id"), "reason", "Two after all"));

        segment.awaitMember(user, false);
        assertThat(segment.has(other)).isFalse();
        assertThat(segment.members()).isEmpty();
    }

    @Test
    void anAbsorbedPersonIsInNoSegment() {
        segment.live("has(traits.country)");
        var other = "crm:" + Unique.name("c");
        website.send(
                TestEvent.identify(ago(60), Map.of("country", "NL"), user),
                TestEvent.identify(ago(50), Map.of("country", "IT"), other));
        segment.awaitMember(user, true);
        segment.awaitMember(other, true);
        assertThat(segment.members()).hasSize(2);

        TestSteward.ofEverything().merge(user, other);

        assertThat(segment.members()).containsExactly(reader.await(user).getString("id"));
        assertThat(segment.read().getLong("count")).isEqualTo(1);
    }

    private Map<String, Object> order(long secondsAgo, int total) {
        return orderOf(user, ago(secondsAgo), total);
    }

    private static Map<String, Object> orderOf(String reference, String at, int total) {
        var event = new LinkedHashMap<>(TestEvent.track("Order Completed", at, reference));
        event.put("properties", Map.of("total", total));
        return event;
    }

    private static String ago(long seconds) {
        return Instant.now().minusSeconds(seconds).toString();
    }
}
