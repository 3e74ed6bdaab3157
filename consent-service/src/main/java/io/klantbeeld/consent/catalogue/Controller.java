package io.klantbeeld.consent.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The legal entity that answers for the data (GDPR Art. 4(7)).
 *
 * @param contact where people write to
 * @param dpo where people reach the data protection officer
 * @param timeZone the zone in which it does business, for people whose own is not known
 */
@Schema(examples = """
                {"legalName":"Blauwvlucht N.V.","country":"NL","contact":"privacy@blauwvlucht.example.com",
                 "dpo":"dpo@blauwvlucht.example.com","timeZone":"Europe/Amsterdam"}
                """)
public record Controller(
        @NotBlank @Size(max = 200) String legalName,

        @NotNull @Pattern(regexp = Texts.COUNTRY, message = Texts.COUNTRY_MESSAGE)
        String country,

        @NotBlank @Size(max = 320) String contact,
        @Size(max = 320) String dpo,
        @NotNull ZoneId timeZone)
        implements Definition {}
