package io.klantbeeld.campaign.campaign;

import java.time.Instant;

/** A revision without its words. */
record RevisionView(
        int number,
        String hash,
        Lifecycle state,
        String author,
        Instant createdAt,
        String submittedBy,
        String approvedBy,
        Instant approvedAt,
        String rejectedBy,
        Instant rejectedAt,
        String rejectReason,
        Instant startAt) {
    static RevisionView of(RevisionEntity row) {
        return new RevisionView(
                row.number,
                row.hash,
                row.state,
                row.author,
                row.createdAt,
                row.submittedBy,
                row.approvedBy,
                row.approvedAt,
                row.rejectedBy,
                row.rejectedAt,
                row.rejectReason,
                row.startAt);
    }
}
