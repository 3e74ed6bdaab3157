package io.klantbeeld.profile;

import com.rudderstack.sdk.java.analytics.RudderAnalytics;
import com.segment.analytics.Analytics;
import io.klantbeeld.profile.FaultProxy.Fault;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** The real SDKs for Java, with everything that can go wrong between them and the service. */
@QuarkusTest
@RealServers
class JavaClientsTest {
    private static final int TRACKS = 60;
    private static final int BATCH = 10;
    /** For longer than a disk stalls, a second each. */
    private static final int RETRIES = 100;

    private static final Duration APART = Duration.ofMinutes(1);
    private static final String NAME = "Gelesen ✓ 😀 Zoë";

    private final String user = Unique.name("u");
    private final String email = Unique.email("anna");
    private final Queue<String> succeeded = new ConcurrentLinkedQueue<>();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private TestSource website;
    private FaultProxy network;

    @BeforeEach
    void faults() throws IOException {
        website = TestSource.of("blauwvlucht");
        network = new FaultProxy(
                RestAssured.port,
                Fault.ERROR_500,
                Fault.TOO_MANY_429,
                Fault.RESET_BEFORE,
                Fault.RESET_AFTER,
                Fault.SLOW);
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void theSegmentSdkLosesNothingAndDoublesNothing() {
        SdkPauses.shorten("com.segment.analytics.internal.AnalyticsClient$BatchUploadTask");
        var analytics = segment();
        analytics.enqueue(com.segment.analytics.messages.IdentifyMessage.builder()
                .userId(user)
                .traits(Map.of("email", email, "firstName", "Zoë", "locale", "nl")));
        send(seat -> analytics.enqueue(com.segment.analytics.messages.TrackMessage.builder(NAME)
                .userId(user)
                .timestamp(time(seat))
                .properties(Map.of("airport", "AMS", "seat", seat))));
        analytics.flush();

        assertThatEverythingIsThereOnce();
        assertThat(network.seen()).allMatch(request -> request.startsWith("POST /v1/import/ "));
        analytics.shutdown();
    }

    @Test
    void theRudderStackSdkLosesNothingAndDoublesNothing() {
        SdkPauses.shorten("com.rudderstack.sdk.java.analytics.internal.AnalyticsClient$BatchUploadTask");
        var analytics = rudderStack();
        analytics.enqueue(com.rudderstack.sdk.java.analytics.messages.IdentifyMessage.builder()
                .userId(user)
                .traits(Map.of("email", email, "firstName", "Zoë", "locale", "nl")));
        send(seat -> analytics.enqueue(com.rudderstack.sdk.java.analytics.messages.TrackMessage.builder(NAME)
                .userId(user)
                .timestamp(time(seat))
                .properties(Map.of("airport", "AMS", "seat", seat))));
        analytics.flush();

        assertThatEverythingIsThereOnce();
        assertThat(network.seen()).allMatch(request -> request.equals("POST /v1/batch chunked"));
        analytics.shutdown();
    }

    private static void send(IntConsumer track) {
        IntStream.range(0, TRACKS).forEach(track);
    }

    private static Date time(int seat) {
        return Date.from(Instant.now().minus(APART.multipliedBy(TRACKS - seat)));
    }

    private void assertThatEverythingIsThereOnce() {
        await().untilAsserted(() -> assertThat(succeeded)
                .as("call-backs of success; failures: %s", failed)
                .hasSize(TRACKS + 1)
                .doesNotHaveDuplicates());
        assertThat(failed).isEmpty();
        assertThat(network.played()).hasSize(Fault.values().length);
        var timeline = TestReader.ofEverything().awaitInteractions("email:" + email, TRACKS);
        assertThat(timeline.getList("items.name", String.class)).containsOnly(NAME);
        // The newest first, so the seats in the reverse of the order in which they were taken.
        assertThat(timeline.getList("items.properties.seat", Integer.class).reversed())
                .isEqualTo(IntStream.range(0, TRACKS).boxed().toList());
        var profile = TestReader.ofEverything().await("user_id:" + user);
        assertThat(profile.getString("traits.firstName")).isEqualTo("Zoë");
        assertThat(profile.getList("identifiers.namespace", String.class)).isEqualTo(List.of("user_id", "email"));
        await().untilAsserted(() -> {
            assertThat(website.statistics().getInt("accepted")).isEqualTo(TRACKS + 1);
            assertThat(website.statistics().getInt("duplicates")).isPositive();
        });
    }

    private Analytics segment() {
        return Analytics.builder(website.writeKey())
                .endpoint(network.url())
                .client(impatient())
                .retries(RETRIES)
                .flushQueueSize(BATCH)
                .flushInterval(1, TimeUnit.SECONDS)
                .callback(new com.segment.analytics.Callback() {
                    @Override
                    public void success(com.segment.analytics.messages.Message message) {
                        succeeded.add(message.messageId());
                    }

                    @Override
                    public void failure(com.segment.analytics.messages.Message message, Throwable cause) {
                        failed.add(cause.toString());
                    }
                })
                .build();
    }

    /** With the client of the SDK, which alone packs what it sends; it waits for a slow answer. */
    private RudderAnalytics rudderStack() {
        return RudderAnalytics.builder(website.writeKey())
                .setDataPlaneUrl(network.url())
                .retries(RETRIES)
                .setGZIP(true)
                .flushQueueSize(BATCH)
                .flushInterval(1, TimeUnit.SECONDS)
                .callback(new com.rudderstack.sdk.java.analytics.Callback() {
                    @Override
                    public void success(com.rudderstack.sdk.java.analytics.messages.Message message) {
                        succeeded.add(message.messageId());
                    }

                    @Override
                    public void failure(com.rudderstack.sdk.java.analytics.messages.Message message, Throwable cause) {
                        failed.add(cause.toString());
                    }
                })
                .build();
    }

    /** Gives an answer one second, so that a slow one makes the SDK send again what was accepted. */
    private static OkHttpClient impatient() {
        return new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(1)).build();
    }
}
