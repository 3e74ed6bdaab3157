package io.klantbeeld.profile.segment.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person in a segment, and why. */
@Schema(examples = """
        {"profile":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","since":"2026-03-01T09:00:00Z","until":null,
         "segmentVersion":1,"evidence":[{"clause":2,"traits":[],"segments":[],
           "events":[{"event":"Order Completed","function":"SUM","property":"total","window":"PT2160H","value":120.5}],
           "interactions":["019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b02"]}]}
        """)
record MemberView(UUID profile, Instant since, Instant until, long segmentVersion, List<EvidenceView> evidence) {
    static MemberView of(Membership membership, List<EvidenceView> evidence) {
        return new MemberView(
                membership.profile(), membership.since(), membership.until(), membership.segmentVersion(), evidence);
    }
}
