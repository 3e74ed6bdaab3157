package io.klantbeeld.profile.ingestion.segment;

import io.klantbeeld.profile.ingestion.IntakeResult;
import java.util.List;

/**
 * The answer that SDKs take for success.
 *
 * @param success always true: a faulty item in a good batch is no failure, or SDKs would drop the whole batch
 */
record SegmentAnswer(boolean success, int accepted, int duplicates, List<IntakeResult.Rejected> rejected) {
    static SegmentAnswer of(IntakeResult result) {
        return new SegmentAnswer(true, result.accepted(), result.duplicates(), result.rejected());
    }
}
