package io.klantbeeld.platform.demo;

import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.TrackMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A brand's website: tells the platform who somebody is and what they do, through the unmodified Segment SDK for Java. */
final class Website implements AutoCloseable, Callback {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Map<String, Instant> accepted = new ConcurrentHashMap<>();
    private final Map<String, String> failed = new ConcurrentHashMap<>();
    private final Analytics analytics;

    Website(URI gateway, String writeKey) {
        this.analytics = Analytics.builder(writeKey)
                .endpoint(gateway.toString())
                .callback(this)
                .build();
    }

    /** Tells who somebody is, with more of them than every website knows. */
    void identify(FreshPerson person, Map<String, Object> more) {
        var traits = new HashMap<String, Object>(more);
        traits.put("firstName", person.firstName());
        traits.put("lastName", person.lastName());
        traits.put("email", person.email());
        traits.put("locale", person.locale());
        analytics.enqueue(IdentifyMessage.builder().userId(person.userId()).traits(traits));
    }

    /** Tells that something happened, without waiting, and answers the id of the message. */
    String announce(FreshPerson person, String event, Map<String, Object> properties) {
        var messageId = UUID.randomUUID().toString();
        analytics.enqueue(TrackMessage.builder(event)
                .messageId(messageId)
                .userId(person.userId())
                .properties(properties));
        analytics.flush();
        return messageId;
    }

    /** Waits until the platform has taken a message in, and answers when its 200 arrived. */
    Instant acceptance(String messageId) {
        return Patience.await("the SDK's success call-back", LIMIT, () -> accepted(messageId));
    }

    Map<String, Instant> accepted() {
        return Map.copyOf(accepted);
    }

    Map<String, String> failed() {
        return Map.copyOf(failed);
    }

    private Optional<Instant> accepted(String messageId) {
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
