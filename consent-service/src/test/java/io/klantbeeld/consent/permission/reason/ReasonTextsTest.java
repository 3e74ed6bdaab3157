package io.klantbeeld.consent.permission.reason;

import io.klantbeeld.consent.platform.Languages;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonTextsTest {
    @Test
    void everyCodeHasWordsOfItsOwnInEveryLanguage() {
        // given
        var texts = new ReasonTexts();
        for (var language : Languages.ALL) {
            // when
            var words = Arrays.stream(ReasonCode.values())
                    .map(code -> texts.of(code, language))
                    .toList();
            // then
            assertThat(words).doesNotHaveDuplicates().allMatch(text -> text.endsWith("."));
        }
    }

    @Test
    void theBestLanguageIsThatOfTheReaderElseEnglish() {
        assertThat(Languages.bestOf("nl-BE, en;q=0.5").getLanguage()).isEqualTo("nl");
        assertThat(Languages.bestOf("fr, de;q=0.3").getLanguage()).isEqualTo("de");
        assertThat(Languages.bestOf("fr").getLanguage()).isEqualTo("en");
        assertThat(Languages.bestOf(";;=").getLanguage()).isEqualTo("en");
        assertThat(Languages.bestOf(null).getLanguage()).isEqualTo("en");
    }
}
