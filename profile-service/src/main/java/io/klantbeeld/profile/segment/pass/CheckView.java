package io.klantbeeld.profile.segment.pass;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A check of all memberships against the events themselves.
 *
 * @param progress 0 to 1, estimated while it runs
 * @param examined persons who were looked at so far
 * @param drift memberships that were not what they should be
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b04","state":"COMPLETED","progress":1.0,"examined":1000000,"drift":0,
         "requestedAt":"2026-03-01T03:30:00Z","finishedAt":"2026-03-01T03:41:12Z"}
        """)
record CheckView(
        UUID id,
        Pass.State state,
        double progress,
        long examined,
        long drift,
        Instant requestedAt,
        Instant finishedAt) {
    static CheckView of(Pass pass) {
        return new CheckView(
                pass.id(),
                pass.state(),
                pass.progress(),
                pass.examined(),
                pass.found(),
                pass.requestedAt(),
                pass.finishedAt());
    }
}
