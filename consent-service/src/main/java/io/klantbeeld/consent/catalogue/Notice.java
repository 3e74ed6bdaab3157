package io.klantbeeld.consent.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words that a person read before choosing, in one language and version. They never change once in force, and a
 * grant covers at most what they showed.
 *
 * @param country where they are used, ISO 3166-1 alpha-2; null when everywhere
 * @param effectiveFrom when they were first shown
 */
@Schema(examples = """
                {"purpose":"marketing","text":"Blauwvlucht mag mij per e-mail verrassen …","changeClass":"MATERIAL",
                 "effectiveFrom":"2026-01-01T00:00:00Z","covers":{"brands":["blauwvlucht"],"purposes":["marketing"],
                 "topics":["travel-surprises"],"channels":["EMAIL"]}}
                """)
public record Notice(
        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String purpose,

        @Pattern(regexp = Texts.COUNTRY, message = Texts.COUNTRY_MESSAGE)
        String country,

        @NotBlank @Size(max = 20_000) String text,
        @NotNull ChangeClass changeClass,
        @NotNull Instant effectiveFrom,
        @NotNull @Valid Covers covers)
        implements Definition {

    /** How much a version differs from the one before; only a MATERIAL change asks for consent again. */
    public enum ChangeClass {
        EDITORIAL,
        CLARIFYING,
        MATERIAL
    }

    /** What the words showed, exactly: a topic that is not listed was not shown. */
    public record Covers(
            @NotEmpty @Size(max = 50) Set<@NotNull String> brands,
            @NotEmpty @Size(max = 50) Set<@NotNull String> purposes,
            @Size(max = 500) Set<@NotNull String> topics,
            @NotEmpty Set<@NotNull Channel> channels) {
        public Covers {
            brands = InOrder.of(brands);
            purposes = InOrder.of(purposes);
            topics = InOrder.of(topics);
            channels = InOrder.of(channels);
        }
    }

    @Override
    public Set<String> ownBrands() {
        return covers == null ? Set.of() : covers.brands();
    }
}
