package io.klantbeeld.profile.ingestion.segment;

import io.klantbeeld.profile.ingestion.IntakeResult;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer that SDKs take for success.
 *
 * @param success always true: a faulty item in a good batch is no failure, or SDKs would drop the whole batch
 */
@Schema(examples = "{\"success\":true,\"accepted\":2,\"duplicates\":0,\"rejected\":[]}")
record SegmentAnswer(boolean success, int accepted, int duplicates, List<IntakeResult.Rejected> rejected) {
    static SegmentAnswer of(IntakeResult result) {
        return new SegmentAnswer(true, result.accepted(), result.duplicates(), result.rejected());
    }
}
