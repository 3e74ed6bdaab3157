package io.klantbeeld.profile.identity;

import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.SnapshotRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;

/** Concludes what facts that were taken back made of persons, and tells the platform who is no more. */
@ApplicationScoped
class Departing {
    private final Concluding concluding;
    private final Outbox outbox;

    Departing(Concluding concluding, Outbox outbox) {
        this.concluding = concluding;
        this.outbox = outbox;
    }

    void conclude(Withdrawal withdrawal) {
        withdrawal.resolution().reshaped().addAll(withdrawal.changed());
        concluding.conclude(withdrawal.changed(), withdrawal.resolution());
        concluding.forget(withdrawal.gone().keySet());
        outbox.snapshots(withdrawal.gone().entrySet().stream()
                .flatMap(entry -> ends(entry.getKey(), entry.getValue() + 1))
                .toList());
    }

    /** A snapshot of which there is nothing to read ends the key. */
    private static Stream<SnapshotRow> ends(UUID profile, long version) {
        return Stream.of(
                new SnapshotRow(Topics.PROFILE, profile.toString(), version),
                new SnapshotRow(Topics.TRAITS, profile.toString(), version));
    }
}
