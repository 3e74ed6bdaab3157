package io.klantbeeld.profile.ingestion.source;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for a new key.
 *
 * @param overlap how long the present keys of its kind still work; they stop at once when missing
 * @param personalData whether a read key shows personal values; false when missing
 */
@Schema(examples = "{\"overlap\":\"PT24H\"}")
record RotateKeyRequest(Duration overlap, Boolean personalData) {
    RotateKeyRequest {
        overlap = overlap == null ? Duration.ZERO : overlap;
        personalData = personalData == null ? Boolean.FALSE : personalData;
    }
}
