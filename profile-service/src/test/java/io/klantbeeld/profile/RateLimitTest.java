package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
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
    void whatIsOverTheRateIsRefusedAndPassesLater() {
        var website = limited(10, 40);
        website.batch(tracks(40)).statusCode(200);

        var refused = website.batch(tracks(10)).statusCode(429);

        refused.header("Retry-After", "1").body("type", equalTo("urn:problem:ingestion:too-many-events"));
        await().untilAsserted(() -> website.batch(tracks(10)).statusCode(200));
        website.post(events(60)).statusCode(429).header("Retry-After", notNullValue());
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
        var website = limited(10, 100);
        SqlProbe.ofTheModule()
                .execute(
                        "INSERT INTO source_budget (source, spent_until) VALUES (?, now() + interval '10 seconds')",
                        website.key());

        website.batch(tracks(50)).statusCode(429).header("Retry-After", "5");
    }

    @Test
    void aBatchThatIsLargerThanTheBurstPassesWhenNothingIsSpent() {
        var website = limited(1, 5);

        website.batch(tracks(20)).statusCode(200);
        website.batch(tracks(1)).statusCode(429);
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
