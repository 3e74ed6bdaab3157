package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The row of a revision. Its definition is kept as the very text that the hash covers, and never changes. */
@Entity
@Table(name = "campaign_revision")
class RevisionEntity {
    @Id
    UUID id;

    String campaign;
    int number;
    String hash;
    String definition;
    String author;

    @Column(name = "created_at")
    Instant createdAt;

    @Enumerated(EnumType.STRING)
    Lifecycle state;

    @Column(name = "submitted_by")
    String submittedBy;

    @Column(name = "approved_by")
    String approvedBy;

    @Column(name = "approved_at")
    Instant approvedAt;

    /** The hash that the approver saw. */
    @Column(name = "approved_hash")
    String approvedHash;

    @Column(name = "rejected_by")
    String rejectedBy;

    @Column(name = "rejected_at")
    Instant rejectedAt;

    @Column(name = "reject_reason")
    String rejectReason;

    @Column(name = "start_at")
    Instant startAt;

    /** The end of its validity, for the timer. */
    @Column(name = "ends_at")
    Instant endsAt;

    CampaignDefinition words() {
        return Json.read(definition, CampaignDefinition.class);
    }

    /** Moves the revision on, or refuses with 409. */
    void move(Lifecycle.Transition transition) {
        state = state.after(transition).orElseThrow(() -> CampaignProblems.wrongState(state, transition));
    }
}
