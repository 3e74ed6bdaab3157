package io.klantbeeld.profile.view;

import io.klantbeeld.profile.audit.Accessor;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.timeline.Interaction;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One open stream of server-sent events about one person. */
final class ChangeStream {
    private final SseEventSink sink;
    private final Sse sse;
    private final Reader reader;
    private final Accessor accessor;
    private final long endsAtSecond;
    private UUID profile;
    private long seq;
    private long version;

    ChangeStream(SseEventSink sink, Sse sse, Reader reader, Accessor accessor, long endsAtSecond) {
        this.sink = sink;
        this.sse = sse;
        this.reader = reader;
        this.accessor = accessor;
        this.endsAtSecond = endsAtSecond;
    }

    /** Begins after a place in the person's sequence. */
    synchronized void begin(UUID ofProfile, long afterSeq, long knownVersion) {
        profile = ofProfile;
        seq = afterSeq;
        version = knownVersion;
    }

    Reader reader() {
        return reader;
    }

    Accessor accessor() {
        return accessor;
    }

    synchronized UUID profile() {
        return profile;
    }

    synchronized long seq() {
        return seq;
    }

    boolean isOver(Instant now) {
        return sink.isClosed() || now.getEpochSecond() >= endsAtSecond;
    }

    void close() {
        sink.close();
    }

    void send(Interaction interaction, InteractionView view) {
        send("interaction", interaction.recordedSeq(), view);
    }

    /** Tells a version that the reader has not seen. */
    synchronized void sendVersion(ProfileMark mark) {
        if (mark.version() != version) {
            version = mark.version();
            send("profile", mark.recordedSeq(), new ProfileChanged(mark.id(), mark.version(), mark.state()));
        }
        seq = mark.recordedSeq();
    }

    /** Goes on with the profile that absorbed this one. */
    synchronized void follow(UUID survivor) {
        send("merged", seq, Map.of("id", profile, "mergedInto", survivor));
        profile = survivor;
        version = -1;
    }

    /** Keeps proxies from closing a quiet stream, and finds out whether the client is still there. */
    void comment() {
        sink.send(sse.newEventBuilder().comment("").build());
    }

    private record ProfileChanged(UUID id, long version, String state) {}

    private void send(String name, long id, Object data) {
        OutboundSseEvent event = sse.newEventBuilder()
                .name(name)
                .id(Long.toString(id))
                .mediaType(jakarta.ws.rs.core.MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, Json.text(data))
                .build();
        sink.send(event);
    }
}
