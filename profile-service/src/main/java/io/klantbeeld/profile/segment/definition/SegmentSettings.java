package io.klantbeeld.profile.segment.definition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a segment is set to.
 *
 * @param key name of the segment; in a PUT the path gives it
 * @param rule CEL over {@code traits}, {@code events('…')} and {@code inSegment('…')}
 */
@Schema(examples = """
        {"key":"big-spender-nl","brand":"blauwvlucht",
         "rule":"traits.country == 'NL' && events('Order Completed').within(days(90)).sum('total') >= 100.0"}
        """)
record SegmentSettings(
        @Pattern(regexp = SegmentSettings.KEY) String key,
        @NotNull @Pattern(regexp = SegmentSettings.BRAND) String brand,

        @NotBlank @Size(max = 4_000) String rule) {
    static final String BRAND = "[a-z0-9][a-z0-9-]{0,62}";

    /** Not what paths of their own say. */
    static final String KEY = "(?!(previews|vocabulary)$)" + BRAND;
}
