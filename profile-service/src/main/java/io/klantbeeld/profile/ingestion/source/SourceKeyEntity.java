package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.profile.ingestion.source.AccessKey.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code source_key}. */
@Entity
@Table(name = "source_key")
class SourceKeyEntity {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    SourceEntity source;

    @Enumerated(EnumType.STRING)
    Kind kind;

    byte[] hash;
    String prefix;

    @Column(name = "personal_data")
    boolean personalData;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "created_at")
    Instant createdAt;
}
