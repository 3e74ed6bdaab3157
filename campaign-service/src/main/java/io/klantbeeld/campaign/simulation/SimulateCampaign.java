package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.simulation.enactment.Overrides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to try.
 *
 * @param campaign key of a campaign
 * @param revision the one that lives, or the latest one as if it had been approved and ran; LIVE where it says nothing
 * @param audience whom to try it on; null for everybody of the brand
 * @param at the moment of which it is supposed that it is now; null for the moment of the request
 * @param event what lets people in, as conditions see it; null where everybody enters and conditions see an empty event
 * @param overrides what is supposed instead of what holds; null for nothing
 * @param sample how many persons of each end are shown; null for twenty
 */
@Schema(examples = """
                {"campaign":"airport-surprise","revision":"LATEST","audience":{"segment":"frequent-flyers"},
                 "at":"2026-12-01T09:00:00Z",
                 "event":{"name":"Checked In","properties":{"airport":"AMS"}},
                 "overrides":{"holdOut":{"percent":10},"priority":80,"minimumScore":0.2,
                  "policies":{"one-surprise-a-day":{"brand":"blauwvlucht","appliesTo":{"categories":["SURPRISE"]},
                   "caps":[{"max":2,"window":{"kind":"ROLLING","length":"PT24H"}}]}}},
                 "sample":20}
                """)
record SimulateCampaign(
        @NotBlank @Size(max = 80) String campaign,
        Basis revision,
        @Valid Crowd audience,
        Instant at,
        @Size(max = 50) Map<String, Object> event,
        @Valid Overrides overrides,
        @Min(0) @Max(200) Integer sample) {
    private static final int USUAL = 20;

    SimulateCampaign {
        revision = revision == null ? Basis.LIVE : revision;
        overrides = overrides == null ? Overrides.NONE : overrides;
        sample = sample == null ? USUAL : sample;
    }

    /** Which revision decides. */
    enum Basis {
        LIVE,
        LATEST
    }

    /**
     * Persons by one thing that they have in common.
     *
     * @param segment key of a segment of the brand
     * @param when condition on the person, in CEL over {@code traits} and {@code inSegment()}
     * @param persons references
     */
    record Crowd(
            @Size(max = 80) String segment,
            @Size(max = 4_000) String when,
            @Size(min = 1, max = 1_000) List<@NotBlank String> persons) {
        boolean isAmbiguous() {
            return (segment == null ? 0 : 1) + (when == null ? 0 : 1) + (persons == null ? 0 : 1) != 1;
        }
    }
}
