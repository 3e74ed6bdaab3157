package io.klantbeeld.profile.segment.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The segments that a person is in, and those that they were in. */
@Schema(examples = """
        {"profile":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","items":[{"segment":"big-spender-nl","brand":"blauwvlucht",
          "member":true,"since":"2026-03-01T09:00:00Z","until":null,"segmentVersion":1}]}
        """)
record PersonSegmentsView(UUID profile, List<Item> items) {
    /**
     * One of them.
     *
     * @param until when they left it; null while they are in it
     * @param evidence only where it was asked for, and while they are in it
     */
    record Item(
            String segment,
            String brand,
            boolean member,
            Instant since,
            Instant until,
            long segmentVersion,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<EvidenceView> evidence) {
        static Item of(Membership membership, List<EvidenceView> evidence) {
            return new Item(
                    membership.segment(),
                    membership.brand(),
                    membership.until() == null,
                    membership.since(),
                    membership.until(),
                    membership.segmentVersion(),
                    evidence);
        }
    }
}
