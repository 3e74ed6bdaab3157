package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.hours.Span;
import io.klantbeeld.consent.hours.WeeklyHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the law of a jurisdiction asks for, as data: its key is a country in lower case, or {@code eu} for every other.
 * The first row that fits decides. Points of law are to be confirmed by counsel before a pack comes into force.
 */
@Schema(examples = """
                {"name":"Netherlands","rules":[{"subjectTypes":["CONSUMER"],"channels":["PHONE"],
                 "purposeClasses":["MARKETING"],"requirement":"OPT_IN","obligations":["ANNOUNCE_RIGHT_TO_OBJECT"],
                 "quietHours":[{"days":["MONDAY"],"from":"21:00","to":"09:00"}],
                 "citation":"Telecommunicatiewet art. 11.7","validFrom":"2026-07-01T00:00:00Z"}]}
                """)
public record RulePack(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Rule> rules) implements Definition {
    public RulePack {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /**
     * One row. A dimension that it does not name means all.
     *
     * @param softOptIn whether a soft opt-in satisfies the law beside the requirement
     * @param quietHours when nobody may be contacted, on the clock of the person
     * @param citation where the law says so
     * @param validFrom null when it always was
     * @param validTo exclusive; null while no end is known
     */
    public record Rule(
            Set<@NotNull SubjectType> subjectTypes,
            Set<@NotNull Channel> channels,
            @NotEmpty Set<@NotNull PurposeClass> purposeClasses,
            @NotNull Requirement requirement,
            boolean softOptIn,
            List<@NotNull Obligation> obligations,
            @Size(max = 50) List<@NotNull @Valid Span> quietHours,
            @NotBlank @Size(max = 500) String citation,
            Instant validFrom,
            Instant validTo) {
        public Rule {
            subjectTypes = InOrder.of(subjectTypes);
            channels = InOrder.of(channels);
            purposeClasses = InOrder.of(purposeClasses);
            obligations = obligations == null ? List.of() : obligations;
            quietHours = quietHours == null ? List.of() : quietHours;
        }

        /** Whether a basis satisfies the row. */
        public boolean permits(LegalBasis basis) {
            return requirement.permits(basis)
                    || softOptIn && basis == LegalBasis.SOFT_OPT_IN && requirement != Requirement.FORBIDDEN;
        }

        /** Whether a grant counts from its confirmation only. */
        public boolean demandsConfirmation() {
            return requirement == Requirement.DOUBLE_OPT_IN;
        }

        /** The hours in which nobody may be contacted. */
        public WeeklyHours quiet() {
            return new WeeklyHours(quietHours);
        }

        boolean fits(SubjectType subject, Channel channel, PurposeClass purpose) {
            return (subjectTypes.isEmpty() || subjectTypes.contains(subject))
                    && (channels.isEmpty() || channels.contains(channel))
                    && purposeClasses.contains(purpose);
        }

        boolean isValid(Instant at) {
            return (validFrom == null || !at.isBefore(validFrom)) && (validTo == null || at.isBefore(validTo));
        }
    }
}
