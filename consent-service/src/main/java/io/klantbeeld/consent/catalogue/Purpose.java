package io.klantbeeld.consent.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What personal data are used for.
 *
 * @param names the name by language; {@code name} where a language is missing
 * @param allowedBases the grounds it may rest on, tried in this order
 * @param validity how long a grant lasts; null when it does not end by itself
 * @param reconsentGrace how long a grant still counts after its notice changed materially; not at all when null
 * @param minAge the age from which a person may grant it alone; null when age does not matter
 * @param interestAssessment where the balancing test of a legitimate interest is kept
 */
@Schema(examples = """
                {"name":"Marketing","names":{"nl":"Aanbiedingen en nieuws"},"purposeClass":"MARKETING",
                 "allowedBases":["CONSENT"],"dataCategories":["CONTACT","IDENTITY"],"recipients":[],
                 "validity":"P24M","reconsentGrace":"P30D","doubleOptIn":"NONE","minAge":16}
                """)
public record Purpose(
        @NotBlank @Size(max = 100) String name,
        Map<@NotBlank @Size(max = 2) String, @NotBlank @Size(max = 200) String> names,
        @NotNull PurposeClass purposeClass,
        @NotEmpty @Size(max = 5) List<@NotNull LegalBasis> allowedBases,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> dataCategories,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> recipients,
        Period validity,
        Period reconsentGrace,
        DoubleOptIn doubleOptIn,
        @Min(0) @Max(120) Integer minAge,

        @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String parent,

        @Size(max = 500) String interestAssessment)
        implements Definition {
    public Purpose {
        names = Names.copyOf(names);
        recipients = recipients == null ? List.of() : recipients;
        doubleOptIn = doubleOptIn == null ? DoubleOptIn.NONE : doubleOptIn;
    }

    /** The name in a language. */
    public String nameIn(Locale locale) {
        return Names.in(names, locale, name);
    }
}
