package io.klantbeeld.profile.ingestion.source;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code source}. */
@Entity
@Table(name = "source")
class SourceEntity {
    @Id
    UUID id;

    String key;
    String brand;

    @Enumerated(EnumType.STRING)
    SourceType type;

    @Column(name = "default_country")
    String defaultCountry;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> namespaces;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] origins;

    int precedence;
    boolean enabled;

    @Column(name = "external_topic")
    boolean externalTopic;

    @Column(name = "events_per_second")
    Integer eventsPerSecond;

    Integer burst;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @OneToMany(mappedBy = "source", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("createdAt, id")
    List<SourceKeyEntity> keys = new ArrayList<>();

    RateLimit rateLimit() {
        return eventsPerSecond == null ? null : new RateLimit(eventsPerSecond, burst);
    }

    void setRateLimit(RateLimit limit) {
        eventsPerSecond = limit == null ? null : Integer.valueOf(limit.eventsPerSecond());
        burst = limit == null ? null : limit.burst();
    }
}
