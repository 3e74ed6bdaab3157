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

    @Column(name = "killed_by")
    String killedBy;

    @Column(name = "pause_reason")
    String pauseReason;

    @Column(name = "paused_by")
    String pausedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "latest_revision")
    RevisionEntity latest;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "live_revision")
    RevisionEntity live;

    /** The event that lets people into the living revision. */
    @Column(name = "entry_event")
    String entryEvent;

    /** What it is found by, as the revision says by which it stands. */
    String initiative;

    String market;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    long version;

    @Column(name = "changed_at")
    Instant changedAt;

    /** Tells whether somebody holds it; that outlives the revision which ran at the time. */
    boolean isPaused() {
        return pausedBy != null;
    }

    /** Lets go of it. */
    void unpause() {
        pauseReason = null;
        pausedBy = null;
    }

    /** The revision by which it stands: the living one, or the latest while none lives. */
    RevisionEntity standing() {
        return live == null ? latest : live;
    }
}
