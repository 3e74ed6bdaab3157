package io.klantbeeld.profile.traits.registry;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DefinedTraitTest {
    private static final TraitValidation SHORT = new TraitValidation(null, 3, null, null, null, null);

    @ParameterizedTest
    @CsvSource({
        "STRING, MOST_RECENT, false",
        "LIST, MOST_RECENT, false",
        "DATE, MOST_RECENT, true",
        "INSTANT, MOST_RECENT, true",
        "STRING, SOURCE_PRECEDENCE, true",
        "NUMBER, MAX, true",
        "LIST, UNION, true"
    })
    void theLatestOfEachFormIsEnoughWhereTheFormTellsWhatCounts(TraitType type, MergePolicy policy, boolean every) {
        assertThat(defined(type, policy, null).needsEveryClaim()).isEqualTo(every);
    }

    @Test
    void whatIsValidatedNeedsEveryClaim() {
        assertThat(defined(TraitType.STRING, MergePolicy.MOST_RECENT, SHORT).needsEveryClaim())
                .isTrue();
    }

    @Test
    void onlyWhatChangesValuesFoldsAnew() {
        var before = defined(TraitType.STRING, MergePolicy.MOST_RECENT, null);

        assertThat(defined(TraitType.STRING, MergePolicy.FIRST, null).foldsUnlike(before))
                .isTrue();
        assertThat(defined(TraitType.STRING, MergePolicy.MOST_RECENT, SHORT).foldsUnlike(before))
                .isTrue();
        assertThat(defined(TraitType.STRING, MergePolicy.MOST_RECENT, null).foldsUnlike(before))
                .isFalse();
    }

    private static DefinedTrait defined(TraitType type, MergePolicy policy, TraitValidation validation) {
        var settings = new TraitSettings(
                type, DataCategory.BEHAVIOUR, List.of(), policy, validation, List.of(), "What it means");
        return DefinedTrait.first("seat", settings, false, Instant.EPOCH);
    }
}
