package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.RunningServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@RealServers
class OutageTest {
    @Test
    void whatIsNotDurableIsNotAcceptedAndCountsOnceWhenItIsSentAgain() {
        var user = Unique.name("u");
        var website = TestSource.of("blauwvlucht");
        var item = Map.of("type", "track", "event", "Checked In", "userId", user, "messageId", Unique.name("m"));
        website.batch(Map.of("type", "identify", "userId", user)).statusCode(200);

        RunningServers.kafka().stop();
        website.batch(item).statusCode(503).header("Retry-After", notNullValue());
        RunningServers.kafka().start();

        Awaitility.await().atMost(TestReader.PATIENCE).untilAsserted(() -> website.batch(item)
                .statusCode(200));
        Awaitility.await().atMost(TestReader.PATIENCE.multipliedBy(3)).untilAsserted(() -> assertThat(
                        website.statistics().getInt("accepted"))
                .isEqualTo(2));
        TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);
    }
}
