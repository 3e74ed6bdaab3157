package io.klantbeeld.consent.catalogue;

import java.time.Instant;

/**
 * One version of an entry of the catalogue as the API shows it.
 *
 * @param author who wrote it, as the {@code sub} of a token
 * @param approver who put it into force; null while it is a draft
 */
record EntryView<D extends Definition>(
        String key,
        long version,
        EntryState state,
        String author,
        String approver,
        Instant draftedAt,
        Instant activatedAt,
        D definition) {

    static EntryView<Definition> of(EntryEntity entry) {
        return new EntryView<>(
                entry.key,
                entry.version,
                entry.state,
                entry.author,
                entry.approver,
                entry.draftedAt,
                entry.activatedAt,
                entry.definition());
    }
}
