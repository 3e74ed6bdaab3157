package io.klantbeeld.campaign.content;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateDefinitionTest {
    private static final VariantDefinition WORDS = new VariantDefinition("", "", "");

    @ParameterizedTest
    @CsvSource({"nl-BE, nl-BE", "nl_be, nl-BE", "fr-BE, fr", "pt, en-GB", ", en-GB"})
    void theLocaleIsTheOneThatIsSent(String wanted, String sent) {
        var template =
                new TemplateDefinition("coffee-voucher", "en-gb", Map.of("nl-be", WORDS, "FR", WORDS, "en-gb", WORDS));

        assertThat(template.localeFor(wanted)).isEqualTo(sent);
    }
}
