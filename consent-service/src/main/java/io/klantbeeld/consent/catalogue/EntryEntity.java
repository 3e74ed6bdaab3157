package io.klantbeeld.consent.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One version of an entry of the catalogue. */
@Entity
@Table(name = "catalogue_entry")
class EntryEntity {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String key;
    long version;

    @Enumerated(EnumType.STRING)
    EntryState state;

    String[] brands;
    String author;
    String approver;

    @Column(name = "drafted_at")
    Instant draftedAt;

    @Column(name = "activated_at")
    Instant activatedAt;

    @ColumnTransformer(write = "?::jsonb")
    String definition;

    static EntryEntity draft(UUID id, Kind kind, String key, long version) {
        var draft = new EntryEntity();
        draft.id = id;
        draft.kind = kind;
        draft.key = key;
        draft.version = version;
        draft.state = EntryState.DRAFT;
        return draft;
    }

    void write(Definition said, String by, Instant at) {
        definition = DefinitionJson.write(said);
        brands = kind == Kind.BRAND ? new String[] {key} : said.ownBrands().toArray(String[]::new);
        author = by;
        draftedAt = at;
    }

    void activate(String by, Instant at) {
        state = EntryState.ACTIVE;
        approver = by;
        activatedAt = at;
    }

    void retire() {
        state = EntryState.RETIRED;
    }

    Definition definition() {
        return DefinitionJson.read(kind, definition);
    }
}
