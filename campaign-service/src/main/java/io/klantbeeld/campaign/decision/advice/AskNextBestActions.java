package io.klantbeeld.campaign.decision.advice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to say to a person just now.
 *
 * @param person reference to the person
 * @param channel on which; null for any
 * @param placement where, for the weights of treatments; may be null
 * @param context what conditions see as {@code context}
 * @param limit how many at most; null for three
 * @param explain whether to tell what was rejected, and why
 */
@Schema(examples = """
                {"person":"crm:123","channel":"PHONE","placement":"call-centre","context":{"reason":"baggage"},
                 "limit":3,"explain":true}
                """)
record AskNextBestActions(
        @NotBlank String person,
        @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String channel,

        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}") String placement,

        @Size(max = 50) Map<String, Object> context,
        @Min(1) @Max(20) Integer limit,
        boolean explain) {
    private static final int USUAL = 3;

    AskNextBestActions {
        context = context == null ? Map.of() : context;
        limit = limit == null ? USUAL : limit;
    }
}
