package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.RunningServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@RealServers
class OutageTest {
    @Test
    void acceptanceNeedsTheLogAloneAlsoForASourceWithARate() {
        var user = Unique.name("u");
        var website = TestSource.of("blauwvlucht", Map.of("rateLimit", Map.of("eventsPerSecond", 1, "burst", 4)));
        website.batch(track(user)).statusCode(200);

        RunningServers.postgres().kill();
        try {
            for (int i = 0; i < 3; i++) {
                website.batch(track(user)).statusCode(200).body("accepted", equalTo(1));
            }
            given().header("Origin", "https://%s.example.com".formatted(user))
                    .body("{")
                    .post("/v1/batch")
                    .then()
                    .statusCode(400);
        } finally {
            RunningServers.postgres().start();
        }

        TestReader.ofEverything().awaitInteractions("user_id:" + user, 4);
    }

    @Test
    void whatIsNotDurableIsNotAcceptedAndCountsOnceWhenItIsSentAgain() {
        var user = Unique.name("u");
        var website = TestSource.of("blauwvlucht");
        var item = Map.of("type", "track", "event", "Checked In", "userId", user, "messageId", Unique.name("m"));
        website.batch(Map.of("type", "identify", "userId", user)).statusCode(200);

        RunningServers.kafka().stop();
        website.batch(item).statusCode(503).header("Retry-After", notNullValue());
        RunningServers.kafka().start();

        await().untilAsserted(() -> website.batch(item).statusCode(200));
        await().untilAsserted(() ->
                assertThat(website.statistics().getInt("accepted")).isEqualTo(2));
        TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);
    }

    private static Map<String, Object> track(String user) {
        return Map.of("type", "track", "event", "Checked In", "userId", user);
    }
}
