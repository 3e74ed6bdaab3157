package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.platform.Ids;
import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.SnapshotRow;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes drafts, and puts them into force with a second pair of eyes. */
@ApplicationScoped
class CatalogueChanges {
    private final Entries entries;
    private final ActivationRules rules;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<CatalogueActivated> activated;
    private final Origin origin;

    CatalogueChanges(
            Entries entries,
            ActivationRules rules,
            Caller caller,
            Outbox outbox,
            Event<CatalogueActivated> activated,
            Origin origin) {
        this.entries = entries;
        this.rules = rules;
        this.caller = caller;
        this.outbox = outbox;
        this.activated = activated;
        this.origin = origin;
    }

    /** Where the ids and times of new versions come from. */
    @ApplicationScoped
    static class Origin {
        private final Ids ids;
        private final Clock clock;

        Origin(Ids ids, Clock clock) {
            this.ids = ids;
            this.clock = clock;
        }

        EntryEntity draft(Kind kind, String key, long version) {
            return EntryEntity.draft(ids.next(), kind, key, version);
        }

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Writes the draft of an entry; what is in force already, word for word, stays as it is. */
    @Transactional
    EntryView<Definition> draft(String key, Definition said) {
        var kind = Kind.of(said);
        requireBrands(kind, key, said);
        entries.lock();
        var draft = entries.in(EntryState.DRAFT, kind, key);
        var active = entries.in(EntryState.ACTIVE, kind, key);
        if (draft.isEmpty() && active.isPresent()) {
            if (active.get().definition().equals(said)) {
                return EntryView.of(active.get());
            }
            if (kind == Kind.NOTICE) {
                throw CatalogueProblems.immutableNotice();
            }
        }
        var entry = draft.orElseGet(() -> origin.draft(kind, key, entries.lastVersion(kind, key) + 1));
        entry.write(said, caller.subject(), origin.now());
        entries.persist(entry);
        return EntryView.of(entry);
    }

    /** Puts the draft of an entry into force; without a draft, what is in force stays. */
    @Transactional
    EntryView<Definition> activate(Kind kind, String key) {
        entries.lock();
        var active = entries.in(EntryState.ACTIVE, kind, key);
        var draft = entries.in(EntryState.DRAFT, kind, key).orElse(null);
        if (draft == null) {
            return active.map(EntryView::of).orElseThrow(CatalogueProblems::unknownEntry);
        }
        requireBrands(kind, key, draft.definition());
        if (draft.author.equals(caller.subject())) {
            throw CatalogueProblems.sameEyes();
        }
        rules.check(draft.definition());
        active.ifPresent(EntryEntity::retire);
        // Only one version may be in force at any statement, so the old one leaves before the new one enters.
        entries.flush();
        draft.activate(caller.subject(), origin.now());
        entries.bumpRevision();
        outbox.snapshot(new SnapshotRow(Topics.CONSENT_CATALOGUE, kind + ":" + key, draft.version));
        activated.fire(new CatalogueActivated(kind.name(), key, draft.version));
        return EntryView.of(draft);
    }

    private void requireBrands(Kind kind, String key, Definition definition) {
        if (kind == Kind.BRAND) {
            caller.brands().require(key);
        }
        definition.ownBrands().forEach(caller.brands()::require);
    }
}
