package io.klantbeeld.consent.catalogue;

import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes drafts, and puts them into force with a second pair of eyes. */
@ApplicationScoped
class CatalogueChanges {
    private final Entries entries;
    private final Versions versions;
    private final ActivationRules rules;
    private final Caller caller;

    CatalogueChanges(Entries entries, Versions versions, ActivationRules rules, Caller caller) {
        this.entries = entries;
        this.versions = versions;
        this.rules = rules;
        this.caller = caller;
    }

    /** Writes the draft of an entry; what is in force already, word for word, stays as it is. */
    @Transactional
    EntryView<Definition> draft(String key, Definition said) {
        var kind = Kind.of(said);
        requireBrands(kind, key, said);
        entries.lock();
        var active = entries.in(EntryState.ACTIVE, kind, key);
        if (active.isPresent() && entries.in(EntryState.DRAFT, kind, key).isEmpty()) {
            if (active.get().definition().equals(said)) {
                return EntryView.of(active.get());
            }
            if (kind == Kind.NOTICE) {
                throw CatalogueProblems.immutableNotice();
            }
        }
        return EntryView.of(versions.draft(key, said, caller.subject()));
    }

    /** Puts the draft of an entry into force; without a draft, what is in force stays. */
    @Transactional
    EntryView<Definition> activate(Kind kind, String key) {
        entries.lock();
        var draft = entries.in(EntryState.DRAFT, kind, key).orElse(null);
        if (draft == null) {
            return entries.in(EntryState.ACTIVE, kind, key)
                    .map(EntryView::of)
                    .orElseThrow(CatalogueProblems::unknownEntry);
        }
        requireBrands(kind, key, draft.definition());
        if (draft.author.equals(caller.subject())) {
            throw CatalogueProblems.sameEyes();
        }
        rules.check(draft.definition());
        versions.activate(draft, caller.subject());
        return EntryView.of(draft);
    }

    private void requireBrands(Kind kind, String key, Definition definition) {
        if (kind == Kind.BRAND) {
            caller.brands().require(key);
        }
        definition.ownBrands().forEach(caller.brands()::require);
    }
}
