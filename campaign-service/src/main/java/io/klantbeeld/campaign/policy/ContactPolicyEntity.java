package io.klantbeeld.campaign.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** The row of a policy. */
@Entity
@Table(name = "contact_policy")
class ContactPolicyEntity {
    @Id
    @Column(name = "key")
    String id;

    String brand;
    String definition;
    String author;

    @Column(name = "after_events")
    List<String> afterEvents = List.of();

    long version;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "removed_at")
    Instant removedAt;
}
