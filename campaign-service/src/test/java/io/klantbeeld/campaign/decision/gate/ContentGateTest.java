package io.klantbeeld.campaign.decision.gate;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The gate finds the words that are sent, however author and person spell a locale. */
class ContentGateTest {
    private final ACandidate candidate = new ACandidate();

    @ParameterizedTest
    @CsvSource({"nl-be, nl-BE", "nl_BE, nl-be", "NL, nl-BE", "zh-hant, zh-Hant-TW", "nl-BE, nl-be"})
    void aLocaleIsFoundHoweverItIsSpelled(String written, String wanted) {
        candidate.locales = Set.of(written, "en");
        candidate.language = wanted;

        assertThat(judged().code()).isEqualTo("PASSED");
        assertThat(judged().evidence()).isEmpty();
    }

    @Test
    void whereThereIsNoneTheFallbackIsSeenToBeUsed() {
        candidate.language = "pt-br";

        assertThat(judged().passed()).isTrue();
        assertThat(judged().code()).isEqualTo("TEMPLATE_MISSING_LOCALE");
        assertThat(judged().evidence()).containsEntry("wanted", "pt-br").containsEntry("fallback", "en");
    }

    private GateResult judged() {
        return new ContentGate().check(candidate.build());
    }
}
