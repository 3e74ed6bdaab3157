package io.klantbeeld.profile.traits.registry;

import io.klantbeeld.rest.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsCheckTest {
    @Test
    void settingsThatGoTogetherAreTaken() {
        assertThat(SettingsCheck.of(
                        "points",
                        settings(
                                TraitType.NUMBER,
                                MergePolicy.MAX,
                                new TraitValidation(null, null, null, BigDecimal.ZERO, BigDecimal.TEN, null))))
                .isEmpty();
        assertThat(SettingsCheck.of(
                        "seat",
                        settings(
                                TraitType.STRING,
                                MergePolicy.MOST_FREQUENT,
                                new TraitValidation("^[A-F]$", 1, List.of("A", "F"), null, null, null))))
                .isEmpty();
    }

    @Test
    void aPolicyThatDoesNotSuitTheTypeIsRefusedWithThoseThatDo() {
        var violations = SettingsCheck.of("seat", settings(TraitType.STRING, MergePolicy.UNION, TraitValidation.ANY));

        assertThat(violations).extracting(Violation::field).containsExactly("policy");
        assertThat(violations.getFirst().hint()).contains("MOST_RECENT").doesNotContain("UNION", "MAX");
    }

    @Test
    void whatIsKnownToBePersonalStaysSo() {
        var settings = new TraitSettings(TraitType.DATE, DataCategory.BEHAVIOUR, null, null, null, null, null);

        var violations = SettingsCheck.of("dueDate", settings);

        assertThat(violations).extracting(Violation::field).containsExactly("category");
        assertThat(violations.getFirst().hint()).contains("HEALTH").doesNotContain("BEHAVIOUR");
        assertThat(SettingsCheck.of("tier", settings)).isEmpty();
    }

    @Test
    void aDefinitionSaysWhatTheTraitHolds() {
        var settings = new TraitSettings(TraitType.STRING, DataCategory.UNREGISTERED, null, null, null, null, null);

        assertThat(SettingsCheck.of("tier", settings))
                .extracting(Violation::field)
                .containsExactly("category");
    }

    @Test
    void aPatternThatIsNoneIsRefusedAtItsPlace() {
        var validation = new TraitValidation("^[A-F", null, null, null, null, null);

        var violations = SettingsCheck.of("seat", settings(TraitType.STRING, MergePolicy.FIRST, validation));

        assertThat(violations).extracting(Violation::field).containsExactly("validation.pattern");
        assertThat(violations.getFirst().line()).isEqualTo(1);
        assertThat(violations.getFirst().column()).isPositive();
        assertThat(violations.getFirst().hint()).isNotBlank();
    }

    @Test
    void whatIsForAnotherTypeOrOutOfBoundsIsRefusedAllAtOnce() {
        var validation = new TraitValidation(null, 0, List.of(), BigDecimal.TEN, BigDecimal.ONE, 1_001);

        assertThat(SettingsCheck.of("tier", settings(TraitType.BOOLEAN, MergePolicy.FIRST, validation)))
                .extracting(Violation::field)
                .contains(
                        "validation.maxLength",
                        "validation.values",
                        "validation.minimum",
                        "validation.maximum",
                        "validation.maxItems");
    }

    @Test
    void aBoundOfABillionDigitsIsRefused() {
        var validation = new TraitValidation(null, null, null, new BigDecimal("1e999999999"), null, null);

        assertThat(SettingsCheck.of("points", settings(TraitType.NUMBER, MergePolicy.FIRST, validation)))
                .extracting(Violation::field)
                .containsExactly("validation.minimum");
    }

    @Test
    void sourcesThatVerifyAreForThePolicyThatAsksForThem() {
        var settings = new TraitSettings(
                TraitType.STRING, DataCategory.IDENTITY, null, MergePolicy.FIRST, null, List.of("bank"), null);

        assertThat(SettingsCheck.of("iban", settings))
                .extracting(Violation::field)
                .containsExactly("verifiedBy");
    }

    private static TraitSettings settings(TraitType type, MergePolicy policy, TraitValidation validation) {
        return new TraitSettings(type, DataCategory.BEHAVIOUR, null, policy, validation, null, null);
    }
}
