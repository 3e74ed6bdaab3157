package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.platform.Ids;
import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.SnapshotRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes the next version of an entry, and puts it into force; for those who hold the lock of the catalogue. */
@ApplicationScoped
class Versions {
    private final Entries entries;
    private final Outbox outbox;
    private final Event<CatalogueActivated> activated;
    private final Ids ids;
    private final Clock clock;

    Versions(Entries entries, Outbox outbox, Event<CatalogueActivated> activated, Ids ids, Clock clock) {
        this.entries = entries;
        this.outbox = outbox;
        this.activated = activated;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes the draft of an entry over the one that there may be. */
    EntryEntity draft(String key, Definition said, String author) {
        var kind = Kind.of(said);
        var draft = entries.in(EntryState.DRAFT, kind, key)
                .orElseGet(() -> EntryEntity.draft(ids.next(), kind, key, entries.lastVersion(kind, key) + 1));
        draft.write(said, author, now());
        entries.persist(draft);
        return draft;
    }

    /** Puts a draft into force in the place of what is, and tells everybody. */
    void activate(EntryEntity draft, String approver) {
        entries.in(EntryState.ACTIVE, draft.kind, draft.key).ifPresent(EntryEntity::retire);
        // Only one version may be in force at any statement, so the old one leaves before the new one enters.
        entries.flush();
        draft.activate(approver, now());
        entries.bumpRevision();
        outbox.snapshot(new SnapshotRow(Topics.CONSENT_CATALOGUE, draft.kind + ":" + draft.key, draft.version));
        activated.fire(new CatalogueActivated(draft.kind.name(), draft.key, draft.version));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
