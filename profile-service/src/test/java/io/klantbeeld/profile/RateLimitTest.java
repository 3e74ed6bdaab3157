package io.klantbeeld.profile;

import io.klantbeeld.test.Patience;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@RealServers
class RateLimitTest {
    @Test
    void whatIsOverTheRateIsRefusedAndPassesLater() throws Exception {
        Soon.play(time -> {
            // As many as flow back in a quarter of the time.
            int more = (int) time.toSeconds();
            var website = limited(4, 400);
            website.batch(tracks(400)).statusCode(200);

            var refused = website.batch(tracks(more));
            var tooMany = website.post(events(400));

            if (refused.extract().statusCode() == 200) {
                return false;
            }
            refused.statusCode(429).body("type", equalTo("urn:problem:ingestion:too-many-events"));
            assertThat(retryAfter(refused)).isBetween(1, more / 4 + 1);
            tooMany.statusCode(429).header("Retry-After", notNullValue());
            await().untilAsserted(() -> website.batch(tracks(more)).statusCode(200));
            return true;
        });
    }

    @Test
    void manyAtOnceGetNoMoreThanTheBurstAndTheRate() throws Exception {
        var website = limited(50, 100);
        var accepted = new AtomicInteger();
        var begin = Instant.now();

        try (var senders = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 80)
                    .forEach(ignored -> senders.submit(() -> {
                        if (website.batch(tracks(10)).extract().statusCode() == 200) {
                            accepted.addAndGet(10);
                        }
                    }));
        }

        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1_000.0;
        assertThat(accepted.get()).isBetween(80, (int) (100 + 50 * (seconds + 0.1)));
    }

    @Test
    void whatAnotherReplicaHasSpentIsSpent() {
        var website = limited(1, 100);
        SqlProbe.ofTheModule()
                .execute(
                        "INSERT INTO source_budget (source, spent_until) VALUES (?, now() + interval '1000 seconds')",
                        website.key());

        var refused = website.batch(tracks(50)).statusCode(429);
        assertThat(retryAfter(refused)).isBetween(950 - (int) Patience.LIMIT.toSeconds(), 951);
    }

    @Test
    void aBatchThatIsLargerThanTheBurstPassesWhenNothingIsSpent() {
        var website = limited(1, 5);

        website.batch(tracks(200)).statusCode(200);
        website.batch(tracks(1)).statusCode(429);
    }

    private static int retryAfter(ValidatableResponse refused) {
        return Integer.parseInt(refused.extract().header("Retry-After"));
    }

    private static TestSource limited(int eventsPerSecond, int burst) {
        return TestSource.of(
                "blauwvlucht", Map.of("rateLimit", Map.of("eventsPerSecond", eventsPerSecond, "burst", burst)));
    }

    private static Object[] tracks(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.of("type", "track", "event", "Seen", "userId", Unique.name("u")))
                .toArray();
    }

    private static Object[] events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TestEvent.track("Seen", "2026-03-01T09:00:00Z", "user_id:" + Unique.name("u")))
                .toArray();
    }
}
