package io.klantbeeld.campaign.campaign.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of an initiative. */
@Entity
@Table(name = "initiative")
class InitiativeEntity {
    @Id
    @Column(name = "key")
    String id;

    String brand;
    String name;
    String objective;
    String[] markets;
    String author;
    long version;

    @Column(name = "changed_at")
    Instant changedAt;
}
