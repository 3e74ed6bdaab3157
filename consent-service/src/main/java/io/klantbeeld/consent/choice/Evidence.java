package io.klantbeeld.consent.choice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Shows that and how a person chose (GDPR Art. 7(1)).
 *
 * @param locale language of what the person read
 * @param url page or recording where it happened
 * @param fileSha256 hash of a scan, recording or import file that is kept elsewhere
 * @param witness who heard or saw it
 */
public record Evidence(
        @NotNull EvidenceMethod method,

        @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?", message = "must be a language such as nl or nl-BE")
        String locale,

        @Size(max = 2_000) String url,

        @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 in lower-case hexadecimal digits")
        String fileSha256,

        @Size(max = 200) String witness) {

    /** Whether it points to something that others can check. */
    public boolean isCheckable() {
        return url != null || fileSha256 != null || witness != null;
    }
}
