package io.klantbeeld.profile.segment.pass;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rule would find.
 *
 * @param estimate by a sample, at once; only in the answer to the request
 * @param count persons for whom it holds, of those who were examined so far
 * @param exact whether everybody was examined
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b03","state":"RUNNING","progress":0.1,
         "estimate":{"count":120400,"low":98000,"high":146000,"sampled":500,"persons":1000000},"count":12000,
         "exact":false,"requestedAt":"2026-03-01T09:00:00Z","finishedAt":null}
        """)
record PreviewView(
        UUID id,
        Pass.State state,
        double progress,
        @JsonInclude(JsonInclude.Include.NON_NULL) Estimate estimate,
        long count,
        boolean exact,
        Instant requestedAt,
        Instant finishedAt) {
    static PreviewView of(Pass pass, Estimate estimate) {
        return new PreviewView(
                pass.id(),
                pass.state(),
                pass.progress(),
                estimate,
                pass.found(),
                pass.state() == Pass.State.COMPLETED,
                pass.requestedAt(),
                pass.finishedAt());
    }
}
