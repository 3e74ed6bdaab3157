package io.klantbeeld.campaign.campaign.definition;

import io.klantbeeld.event.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * Something to offer or to say.
 *
 * @param category what contact policies select by, such as {@code SURPRISE}
 * @param purpose the purpose for which the person's permission is needed
 * @param eligibility who may get it at all, in CEL; null for everybody
 * @param applicability whether it makes sense now, in CEL
 * @param suitability whether it is right for the person, in CEL
 * @param value what a response is worth; may be null
 * @param minimumScore the score below which it is not worth a contact; null for none
 * @param lever by how much its author wants it more, or less, than its value says; 1 by default
 * @param stock how many there are to give; null for no end
 * @param group the group of actions that contact policies select by; may be null
 * @param capacity how many contacts about it can be handled in a period; null for no end
 */
public record Action(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}")
        String key,

        Kind kind,
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String category,
        @NotBlank @Size(max = 80) String purpose,
        @Size(max = 20) List<@NotBlank String> topics,
        ContentClass contentClass,
        @Size(max = 4_000) String eligibility,
        @Size(max = 4_000) String applicability,
        @Size(max = 4_000) String suitability,
        Money value,
        @NotEmpty @Size(max = 20) @Valid List<@NotNull Treatment> treatments,
        @DecimalMin("0") @Digits(integer = 9, fraction = 9) BigDecimal minimumScore,

        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 9, fraction = 9)
        BigDecimal lever,

        @Valid Stock stock,

        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}") String group,
        @Valid Throughput capacity) {
    private static final String ALWAYS = "true";

    public Action {
        kind = kind == null ? Kind.DEFAULT : kind;
        topics = topics == null ? List.of() : topics;
        contentClass = contentClass == null ? ContentClass.PROMOTIONAL : contentClass;
        eligibility = eligibility == null ? ALWAYS : eligibility;
        applicability = applicability == null ? ALWAYS : applicability;
        suitability = suitability == null ? ALWAYS : suitability;
        lever = lever == null ? BigDecimal.ONE : lever;
    }

    /** The channels that come after one, in the order of their author. */
    public List<String> channelsAfter(String channel) {
        var channels = treatments.stream().map(Treatment::channel).toList();
        return channels.subList(channels.indexOf(channel) + 1, channels.size());
    }

    /** The same words with another minimum score. */
    Action supposing(BigDecimal minimumScore) {
        return new Action(
                key,
                kind,
                category,
                purpose,
                topics,
                contentClass,
                eligibility,
                applicability,
                suitability,
                value,
                treatments,
                minimumScore,
                lever,
                stock,
                group,
                capacity);
    }

    /** How many of an action there are to give, over all persons and channels. */
    public record Stock(@Min(1) int total) {}

    /** How an action takes part in the decision. */
    public enum Kind {
        DEFAULT,
        /** Skips hold-out, collision, frequency and arbitration. */
        MANDATORY,
        TRANSACTIONAL,
        /** Skips hold-out, collision, frequency and arbitration. */
        SERVICE;

        /** Tells whether hold-out, collision, frequency and arbitration do not stop it. */
        public boolean isOwed() {
            return this == MANDATORY || this == SERVICE;
        }
    }

    /** What the content is, for permission. */
    public enum ContentClass {
        PROMOTIONAL,
        MEDICAL,
        SERVICE,
        SAFETY
    }
}
