package io.klantbeeld.profile.segment.definition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A segment as its readers see it.
 *
 * @param version of the rule; rises with every change
 * @param count persons in it
 * @param exact whether every person was evaluated by this version; the count is that so far otherwise
 * @param asOf when the count was true
 * @param buildsOn keys of the segments that the rule names
 * @param build the last one
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","key":"big-spender-nl","brand":"blauwvlucht",
         "rule":"traits.country == 'NL'","version":1,"state":"LIVE","count":1204,"exact":true,
         "asOf":"2026-03-01T09:00:00Z","buildsOn":[],"build":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b02",
         "createdAt":"2026-03-01T08:59:00Z","changedAt":"2026-03-01T08:59:00Z"}
        """)
record SegmentView(
        UUID id,
        String key,
        String brand,
        String rule,
        long version,
        SegmentState state,
        long count,
        boolean exact,
        Instant asOf,
        List<String> buildsOn,
        UUID build,
        Instant createdAt,
        Instant changedAt) {
    static SegmentView of(Segment segment, Instant now) {
        return new SegmentView(
                segment.id(),
                segment.key(),
                segment.brand(),
                segment.rule(),
                segment.version(),
                segment.state(),
                segment.members(),
                segment.state() == SegmentState.LIVE,
                now,
                segment.buildsOn(),
                segment.build(),
                segment.createdAt(),
                segment.changedAt());
    }
}
