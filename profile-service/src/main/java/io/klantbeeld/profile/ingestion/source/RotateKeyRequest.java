package io.klantbeeld.profile.ingestion.source;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for a new write key.
 *
 * @param overlap how long the present keys still work; they stop at once when missing
 */
@Schema(examples = "{\"overlap\":\"PT24H\"}")
record RotateKeyRequest(Duration overlap) {
    RotateKeyRequest {
        overlap = overlap == null ? Duration.ZERO : overlap;
    }
}
