package io.klantbeeld.profile.view;

import io.klantbeeld.profile.audit.AccessAudit;
import io.klantbeeld.profile.platform.ChangeSignal;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.timeline.Interaction;
import io.klantbeeld.profile.timeline.Interactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

import static io.klantbeeld.profile.platform.Database.uuid;

/**
 * Feeds all open streams of this replica: one query tells which persons have changed, when a commit of this replica
 * raises the signal, and every second for those of the others.
 */
@ApplicationScoped
class ChangeFeed {
    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration COMMENT_EVERY = Duration.ofSeconds(15);
    private static final int PAGE = 200;

    private static final String MARKS = """
            SELECT id, state, merged_into, version, recorded_seq FROM profile WHERE id = ANY (?)
            """;

    private final Database database;
    private final Interactions interactions;
    private final AccessAudit audit;
    private final ChangeSignal signal;
    private final Clock clock;
    private final Set<ChangeStream> streams = ConcurrentHashMap.newKeySet();
    private volatile Thread thread;

    ChangeFeed(Database database, Interactions interactions, AccessAudit audit, ChangeSignal signal, Clock clock) {
        this.database = database;
        this.interactions = interactions;
        this.audit = audit;
        this.signal = signal;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("profile-changes").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
        streams.forEach(ChangeStream::close);
    }

    /** Feeds a stream from now on, or from where it broke off. */
    void follow(ChangeStream stream, StoredProfile profile, Long lastSeq) {
        stream.begin(profile.id(), lastSeq == null ? profile.recordedSeq() : lastSeq, -1);
        if (lastSeq == null) {
            stream.sendVersion(
                    new ProfileMark(profile.id(), profile.state(), null, profile.version(), profile.recordedSeq()));
        }
        streams.add(stream);
        signal.raise();
    }

    private void run() {
        var commented = clock.instant();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                signal.await(LONGEST_WAIT);
                var now = clock.instant();
                dropEnded(now);
                feed();
                if (now.isAfter(commented.plus(COMMENT_EVERY))) {
                    streams.forEach(ChangeStream::comment);
                    commented = now;
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException unavailable) {
                LOG.warnf(
                        "Streams are not fed for now reason=%s",
                        unavailable.getClass().getSimpleName());
            }
        }
    }

    private void dropEnded(Instant now) {
        streams.removeIf(stream -> {
            if (stream.isOver(now)) {
                stream.close();
                return true;
            }
            return false;
        });
    }

    private void feed() {
        if (streams.isEmpty()) {
            return;
        }
        var followed = streams.stream().map(ChangeStream::profile).distinct().toArray(UUID[]::new);
        Map<UUID, ProfileMark> marks = new HashMap<>();
        database.query(
                MARKS,
                row -> marks.put(
                        uuid(row, "id"),
                        new ProfileMark(
                                uuid(row, "id"),
                                row.getString("state"),
                                uuid(row, "merged_into"),
                                row.getLong("version"),
                                row.getLong("recorded_seq"))),
                (Object) followed);
        for (var stream : streams) {
            feed(stream, marks.get(stream.profile()));
        }
    }

    private void feed(ChangeStream stream, ProfileMark mark) {
        if (mark == null) {
            return;
        }
        if (mark.mergedInto() != null) {
            stream.follow(mark.mergedInto());
            signal.raise();
        } else if (mark.recordedSeq() > stream.seq()) {
            sendRecorded(stream, mark);
            stream.sendVersion(mark);
        }
    }

    private void sendRecorded(ChangeStream stream, ProfileMark mark) {
        long after = stream.seq();
        var brands = stream.reader().brands();
        var page = interactions.recorded(mark.id(), after, mark.recordedSeq(), brands, PAGE);
        while (!page.isEmpty()) {
            send(stream, mark.id(), page);
            after = page.getLast().recordedSeq();
            page = page.size() < PAGE
                    ? List.of()
                    : interactions.recorded(mark.id(), after, mark.recordedSeq(), brands, PAGE);
        }
    }

    /** What is shown is on record before it is sent. */
    private void send(ChangeStream stream, UUID profile, List<Interaction> page) {
        var views = page.stream()
                .map(interaction -> InteractionView.of(interaction, stream.reader()))
                .toList();
        audit.record(stream.accessor(), Disclosures.of(profile, views, stream.reader()));
        for (int i = 0; i < page.size(); i++) {
            stream.send(page.get(i), views.get(i));
        }
    }
}
