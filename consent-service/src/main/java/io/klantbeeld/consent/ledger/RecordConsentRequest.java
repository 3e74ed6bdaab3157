package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.Evidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Choices that one person made at one moment.
 *
 * @param person profile UUID or {@code namespace:value}
 * @param basis CONSENT when absent
 * @param occurredAt now when absent
 * @param spokenBy reference to who spoke for the person; a guardian's grant needs it
 * @param notice {@code key/version/locale} of the notice that the person read; a grant needs it
 */
@Schema(examples = """
                {"person":"email:anna@example.com","authority":"SUBJECT","basis":"CONSENT",
                 "occurredAt":"2026-03-01T09:00:00Z","notice":"blauwvlucht-marketing/1/nl",
                 "choices":[{"action":"GRANT","scope":{"brand":"blauwvlucht","purpose":"marketing",
                             "topic":"travel-surprises","channel":"EMAIL"}}],
                 "evidence":{"method":"WEB_FORM","locale":"nl","url":"https://example.com/join"}}
                """)
record RecordConsentRequest(
        @NotBlank String person,
        @NotNull Authority authority,
        LegalBasis basis,
        Instant occurredAt,
        @Size(max = 100) String notice,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid ChoiceRequest> choices,
        @Valid Evidence evidence,
        @Size(min = 1) String spokenBy) {
    RecordConsentRequest {
        basis = basis == null ? LegalBasis.CONSENT : basis;
    }

    /** One choice. */
    record ChoiceRequest(
            @NotNull Action action, @NotNull @Valid ScopeRequest scope) {}

    /** What a choice is about; an absent dimension means all. */
    record ScopeRequest(
            @Size(min = 1, max = 63) String brand,
            @Size(min = 1, max = 63) String purpose,
            @Size(min = 1, max = 63) String topic,
            Channel channel,
            @Size(min = 1) String contactPoint) {}
}
