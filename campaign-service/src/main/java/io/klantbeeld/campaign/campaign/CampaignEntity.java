package io.klantbeeld.campaign.campaign;

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

/** The row of a campaign: which revision is the latest, and which one lives. */
@Entity
@Table(name = "campaign")
class CampaignEntity {
    @Id
    @Column(name = "key")
    String id;

    String brand;

    /** The state of the living revision, or of the latest while none lives; dispatch reads it in SQL. */
    @Enumerated(EnumType.STRING)
    Lifecycle state;

    boolean killed;

    @Column(name = "kill_reason")
    String killReason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "latest_revision")
    RevisionEntity latest;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "live_revision")
    RevisionEntity live;

    /** The event that lets people into the living revision. */
    @Column(name = "entry_event")
    String entryEvent;

    long version;

    @Column(name = "changed_at")
    Instant changedAt;
}
