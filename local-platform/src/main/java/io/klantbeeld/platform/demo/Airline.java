package io.klantbeeld.platform.demo;

import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.TrackMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The airline's app: tells the platform who travels, through the unmodified Segment SDK for Java. */
public final class Airline implements AutoCloseable, Callback {
    private static final String WRITE_KEY = "wk_sample_blauwvlucht";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Map<String, Instant> accepted = new ConcurrentHashMap<>();
    private final Map<String, String> failed = new ConcurrentHashMap<>();
    private final Analytics analytics;

    /** Opens the app.
     *
     * @param gateway base URL of the platform */
    public Airline(URI gateway) {
        this.analytics = Analytics.builder(WRITE_KEY)
                .endpoint(gateway.toString())
                .callback(this)
                .build();
    }

    /** Tells who the traveller is. */
    public void identify(Traveller traveller) {
        analytics.enqueue(IdentifyMessage.builder()
                .userId(traveller.userId())
                .traits(Map.of(
                        "firstName", traveller.firstName(),
                        "lastName", traveller.lastName(),
                        "email", traveller.email(),
                        "locale", traveller.locale())));
    }

    /**
     * Tells that the traveller checked in, and waits until the platform has taken it in.
     *
     * @return when the platform's 200 arrived
     */
    public Instant checkIn(Traveller traveller, String airport) {
        var messageId = announce(traveller, airport);
        return Patience.await("the SDK's success call-back", LIMIT, () -> acceptance(messageId));
    }

    /** Tells that the traveller checked in, without waiting, and answers the id of the message. */
    public String announce(Traveller traveller, String airport) {
        var messageId = UUID.randomUUID().toString();
        analytics.enqueue(TrackMessage.builder("Checked In")
                .messageId(messageId)
                .userId(traveller.userId())
                .properties(Map.of("airport", airport)));
        analytics.flush();
        return messageId;
    }

    /** The messages that the platform has taken in, with the time of its 200. */
    public Map<String, Instant> accepted() {
        return Map.copyOf(accepted);
    }

    /** The messages that the SDK gave up, with the cause. */
    public Map<String, String> failed() {
        return Map.copyOf(failed);
    }

    private Optional<Instant> acceptance(String messageId) {
        if (failed.containsKey(messageId)) {
            throw new StoryFailed("the SDK could not deliver: " + failed.get(messageId));
        }
        return Optional.ofNullable(accepted.get(messageId));
    }

    @Override
    public void success(Message message) {
        accepted.put(message.messageId(), Instant.now());
    }

    @Override
    public void failure(Message message, Throwable cause) {
        failed.put(message.messageId(), String.valueOf(cause));
    }

    @Override
    public void close() {
        analytics.shutdown();
    }
}
