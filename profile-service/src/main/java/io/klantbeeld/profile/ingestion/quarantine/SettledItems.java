package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.ingestion.QuarantineHeaders;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes down what became of items, and counts it; in the caller's transaction, which has locked them. */
@ApplicationScoped
class SettledItems {
    // What the item said is a fact now, or is not wanted: it is not kept twice.
    private static final String SETTLE = """
            UPDATE quarantined_item SET outcome = ?, settled_at = ?, attempted_at = ?, item = NULL, envelope = NULL
            WHERE id = ANY (?)
            """;

    private static final String FAILED_AGAIN = """
            UPDATE quarantined_item q
            SET code = f.code, field = f.field, fields = string_to_array(f.fields, ?), attempts = q.attempts + 1,
                attempted_at = ?
            FROM unnest(?, ?, ?, ?) AS f (id, code, field, fields)
            WHERE q.id = f.id
            """;

    private final Database database;
    private final Rejections rejections;
    private final Clock clock;

    SettledItems(Database database, Rejections rejections, Clock clock) {
        this.database = database;
        this.rejections = rejections;
        this.clock = clock;
    }

    void discard(OpenItem item) {
        settle(QuarantineView.Outcome.DISCARDED, List.of(item.id()));
        rejections.add(List.of(settled(item)));
    }

    void record(List<Replaying.Attempt> attempts) {
        var replayed = attempts.stream().filter(Replaying.Attempt::succeeded).toList();
        var failed = attempts.stream().filter(attempt -> !attempt.succeeded()).toList();
        if (!replayed.isEmpty()) {
            settle(
                    QuarantineView.Outcome.REPLAYED,
                    replayed.stream().map(attempt -> attempt.item().id()).toList());
        }
        if (!failed.isEmpty()) {
            remember(failed);
        }
        var changes = new ArrayList<Rejections.Count>();
        replayed.forEach(attempt -> changes.add(settled(attempt.item())));
        failed.stream().flatMap(this::moved).forEach(changes::add);
        rejections.add(changes);
    }

    private void settle(QuarantineView.Outcome outcome, List<UUID> ids) {
        var now = clock.instant();
        database.update(SETTLE, outcome.name(), now, now, (Object) ids.toArray(UUID[]::new));
    }

    private void remember(List<Replaying.Attempt> failed) {
        database.update(
                FAILED_AGAIN,
                QuarantineHeaders.SEPARATOR,
                clock.instant(),
                failed.stream().map(attempt -> attempt.item().id()).toArray(UUID[]::new),
                failed.stream().map(attempt -> attempt.reason().code().name()).toArray(String[]::new),
                failed.stream().map(attempt -> attempt.reason().field()).toArray(String[]::new),
                failed.stream()
                        .map(attempt -> String.join(
                                QuarantineHeaders.SEPARATOR, attempt.reason().fields()))
                        .toArray(String[]::new));
    }

    /** An item that is here for another reason now counts there. */
    private Stream<Rejections.Count> moved(Replaying.Attempt attempt) {
        var item = attempt.item();
        var code = attempt.reason().code().name();
        return code.equals(item.code())
                ? Stream.empty()
                : Stream.of(
                        settled(item),
                        Rejections.Count.rejected(
                                item.source(), code, Rejections.NO_PARTITION, item.brand(), clock.instant()));
    }

    private static Rejections.Count settled(OpenItem item) {
        return Rejections.Count.settled(item.source(), item.code(), item.brand());
    }
}
