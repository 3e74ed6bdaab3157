package io.klantbeeld.profile;

import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.TrackMessage;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class SegmentSdkTest {
    private static final int TRACKS = 120;

    private TestSource website;
    private final Queue<String> succeeded = new ConcurrentLinkedQueue<>();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void register() {
        website = TestSource.of("blauwvlucht");
    }

    @Test
    void theRealSdkReportsSuccessForEachMessageAndThePersonIsThere() {
        var user = Unique.name("u");
        var email = Unique.email("anna");
        var analytics = sdk();

        analytics.enqueue(IdentifyMessage.builder()
                .userId(user)
                .traits(Map.of("email", email, "firstName", "Anna", "locale", "nl")));
        for (int i = 0; i < TRACKS; i++) {
            analytics.enqueue(
                    TrackMessage.builder("Checked In").userId(user).properties(Map.of("airport", "AMS", "seat", i)));
        }
        analytics.flush();

        Awaitility.await().atMost(20, TimeUnit.SECONDS).untilAsserted(() -> assertThat(succeeded)
                .hasSize(TRACKS + 1));
        assertThat(failed).isEmpty();
        var timeline = TestReader.ofEverything().awaitInteractions("email:" + email, TRACKS);
        assertThat(timeline.getList("items.name", String.class)).containsOnly("Checked In");
        var profile = TestReader.ofEverything().await("user_id:" + user);
        assertThat(profile.getString("traits.firstName")).isEqualTo("Anna");
        assertThat(profile.getList("identifiers.namespace", String.class)).containsExactly("user_id", "email");
        analytics.shutdown();
    }

    @Test
    void aBatchThatIsSentTwiceCountsOnce() {
        var user = Unique.name("u");
        var identify = Map.of(
                "type", "identify", "userId", user, "messageId", Unique.name("m"), "traits", Map.of("plan", "a"));
        var track = Map.of("type", "track", "userId", user, "messageId", Unique.name("m"), "event", "Checked In");

        website.batch(identify, track).statusCode(200);
        website.batch(identify, track).statusCode(200);

        Awaitility.await().atMost(TestReader.PATIENCE).untilAsserted(() -> {
            assertThat(website.statistics().getInt("accepted")).isEqualTo(2);
            assertThat(website.statistics().getInt("duplicates")).isEqualTo(2);
        });
        TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);
    }

    private Analytics sdk() {
        return Analytics.builder(website.writeKey())
                .endpoint("http://127.0.0.1:" + RestAssured.port)
                .flushQueueSize(50)
                .flushInterval(1, TimeUnit.SECONDS)
                .callback(new Callback() {
                    @Override
                    public void success(Message message) {
                        succeeded.add(message.messageId());
                    }

                    @Override
                    public void failure(Message message, Throwable cause) {
                        failed.add(cause.toString());
                    }
                })
                .build();
    }
}
