package io.klantbeeld.campaign.content;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalesTest {
    @Test
    void aLocaleHasOneSpelling() {
        assertThat(Locales.spelled("NL-be")).contains("nl-BE");
        assertThat(Locales.spelled("zh-hant-tw")).contains("zh-Hant-TW");
        assertThat(Locales.spelled("nl_BE")).contains("nl-BE");
        assertThat(Locales.spelled("x!")).isEmpty();
        assertThat(Locales.spelled("-")).isEmpty();
        assertThat(Locales.spelled(null)).isEmpty();
    }

    @Test
    void theChainWidensPartByPart() {
        assertThat(Locales.chain("zh-Hant-TW")).containsExactly("zh-Hant-TW", "zh-Hant", "zh");
        assertThat(Locales.chain("")).isEmpty();
    }
}
