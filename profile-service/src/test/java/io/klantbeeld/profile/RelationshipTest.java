package io.klantbeeld.profile;

import io.klantbeeld.test.Patience;
import io.klantbeeld.test.Proof;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The score of a relationship, and the moments that explain it. */
@QuarkusTest
@RealServers
class RelationshipTest {
    private static final List<String> NAMES = List.of("Order Completed", "Order Refunded", "Seen", "Consent Withdrawn");
    private static final List<String> SENTIMENTS = List.of("POSITIVE", "NEUTRAL", "NEGATIVE");

    private final String user = "user_id:" + Unique.name("u");
    private final String email = "email:" + Unique.email("anna");

    @BeforeEach
    void theDayDoesNotEndMeanwhile() {
        Patience.awaitRoomInTheDay(ZoneOffset.UTC);
    }

    @Test
    void eachMomentIsExplainedAndTogetherTheyAreTheScore() {
        TestSource.of("blauwvlucht")
                .send(
                        order(daysAgo(0), user),
                        order(daysAgo(180), email),
                        TestEvent.identify(daysAgo(1), Map.of(), user, email),
                        call(daysAgo(90), "NEGATIVE", user));
        TestReader.ofEverything().awaitInteractions(user, 3);

        var relationship = relationship(user);

        assertThat(relationship.getString("trait")).isEqualTo("relationshipScore");
        assertThat(relationship.getString("halfLife")).isEqualTo("P180D");
        assertThat(relationship.getLong("moments")).isEqualTo(3);
        assertThat(relationship.getList("items.ageDays")).isEqualTo(List.of(0, 90, 180));
        assertThat(decimals(relationship, "items.weight")).containsExactly("5.0000", "-4.0000", "5.0000");
        assertThat(decimals(relationship, "items.value")).containsExactly("5.0000", "-2.8284", "2.5000");
        assertThat(score(relationship)).isEqualByComparingTo("4.67");
    }

    @Test
    void anyOrderAndRepetitionOfTheSameMomentsGivesTheSameScore() {
        for (int history = 0; history < Proof.tries(2, 40); history++) {
            var random = new Random(1_848 + history);
            var moments = IntStream.range(0, 30).mapToObj(i -> sketch(random)).toList();
            var expected = scoreOf(moments, random);
            assertThat(expected.signum()).isNotZero();

            var again = new ArrayList<>(moments);
            again.addAll(moments.subList(0, 10));
            Collections.shuffle(again, random);

            assertThat(scoreOf(again, random)).as("history %d", history).isEqualByComparingTo(expected);
        }
    }

    /** A moment of a person with two nodes. */
    private record Sketch(String messageId, boolean call, int choice, int daysAgo, boolean atTheAddress) {}

    private static Sketch sketch(Random random) {
        return new Sketch(
                Unique.name("m"), random.nextBoolean(), random.nextInt(12), random.nextInt(400), random.nextBoolean());
    }

    /** Sends the moments about a new person, in their order, and compares the score with that of the single moments. */
    private static BigDecimal scoreOf(List<Sketch> moments, Random random) {
        var person = "user_id:" + Unique.name("u");
        var address = "email:" + Unique.email("p");
        var source = TestSource.of("blauwvlucht");
        int cut = 1 + random.nextInt(moments.size() - 1);
        source.send(TestEvent.identify(daysAgo(1), Map.of(), person, address));
        source.send(events(moments.subList(0, cut), person, address));
        source.send(events(moments.subList(cut, moments.size()), person, address));
        int distinct = (int) moments.stream().distinct().count();
        TestReader.ofEverything().awaitInteractions(person, distinct);

        var relationship = relationship(person);
        assertThat(relationship.getLong("moments")).isEqualTo(distinct);
        var naive = decimals(relationship, "items.value").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(score(relationship)).isCloseTo(naive, org.assertj.core.data.Offset.offset(new BigDecimal("0.007")));
        return score(relationship);
    }

    private static Object[] events(List<Sketch> moments, String person, String address) {
        return moments.stream()
                .map(moment -> {
                    var at = daysAgo(moment.daysAgo());
                    var who = moment.atTheAddress() ? address : person;
                    var event = moment.call()
                            ? call(at, SENTIMENTS.get(moment.choice() % 3), who)
                            : TestEvent.track(NAMES.get(moment.choice() % 4), at, who);
                    event.put("messageId", moment.messageId());
                    return event;
                })
                .toArray();
    }

    @Test
    void thePagesOfTheTrailJoin() {
        TestSource.of("blauwvlucht")
                .send(IntStream.range(0, 11)
                        .mapToObj(i -> order(daysAgo(i), user))
                        .toArray());
        TestReader.ofEverything().awaitInteractions(user, 11);
        var whole = relationship(user).getList("items.interactionId", String.class);

        var paged = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = relationship(user, "limit", 4, "cursor", cursor);
            paged.addAll(page.getList("items.interactionId", String.class));
            cursor = page.getString("nextCursor");
        }

        assertThat(paged).isEqualTo(whole).hasSize(11);
    }

    @Test
    void theScoreIsThatOfTheTokensBrands() {
        TestSource.of("blauwvlucht").send(order(daysAgo(0), user));
        TestSource.of("medivisie").send(order(daysAgo(0), user));
        TestReader.ofEverything().awaitInteractions(user, 2);

        assertThat(score(relationship(user))).isEqualByComparingTo("10");
        assertThat(score(relationship(TestReader.ofBrands("medivisie").tokens(), user)))
                .isEqualByComparingTo("5");
    }

    @Test
    void aDayOnADeviceIsSharedByWhomItBelongedTo() {
        handOverATablet(Instant.now().truncatedTo(ChronoUnit.DAYS).minus(180, ChronoUnit.DAYS));

        // when
        TestReader.ofEverything().awaitInteractions(user, 3);
        TestReader.ofEverything().awaitInteractions(email, 2);

        // then
        assertThat(relationship(user).getLong("moments")).isEqualTo(3);
        assertThat(relationship(email).getLong("moments")).isEqualTo(2);
        for (var person : List.of(user, email)) {
            var relationship = relationship(person);
            var trail = decimals(relationship, "items.value").stream()
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(score(relationship))
                    .isCloseTo(trail, org.assertj.core.data.Offset.offset(new BigDecimal("0.007")));
        }
    }

    /** Has Anna hand her tablet to Bo in the course of a day, after a day that is all hers. */
    private void handOverATablet(Instant day) {
        var tablet = "anonymous_id:" + Unique.name("tablet");
        TestSource.of("blauwvlucht")
                .send(
                        TestEvent.identify(hour(day, -24), Map.of(), user, tablet),
                        order(hour(day, -2), tablet),
                        order(hour(day, 0), tablet),
                        order(hour(day, 9), tablet),
                        TestEvent.identify(hour(day, 12), Map.of(), email, tablet),
                        call(hour(day, 13), "POSITIVE", tablet),
                        order(hour(day, 24), tablet));
    }

    private static String hour(Instant day, int hours) {
        return day.plus(hours, ChronoUnit.HOURS).toString();
    }

    static JsonPath relationship(String reference, Object... query) {
        return relationship(TestReader.ofEverything().tokens(), reference, query);
    }

    static JsonPath relationship(Tokens tokens, String reference, Object... query) {
        var request = given().header("Authorization", tokens.bearer()).queryParam("limit", 500);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i].toString(), query[i + 1]);
        }
        return request.get("/api/v1/profiles/{ref}/relationship", reference)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static BigDecimal score(JsonPath relationship) {
        return new BigDecimal(relationship.getString("score"));
    }

    private static List<String> decimals(JsonPath relationship, String path) {
        return relationship.getList(path).stream()
                .map(number -> new BigDecimal(number.toString())
                        .setScale(4, RoundingMode.HALF_EVEN)
                        .toPlainString())
                .toList();
    }

    private static Map<String, Object> order(String at, String who) {
        return TestEvent.track("Order Completed", at, who);
    }

    private static Map<String, Object> call(String at, String sentiment, String who) {
        var call = TestEvent.event("CONTACT_MOMENT", at, who);
        call.put("interaction", "CALL");
        call.put("properties", Map.of("sentiment", sentiment));
        return call;
    }

    private static String daysAgo(int days) {
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .minus(days, ChronoUnit.DAYS)
                .toString();
    }
}
