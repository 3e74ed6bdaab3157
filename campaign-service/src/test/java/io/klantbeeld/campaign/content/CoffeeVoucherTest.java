package io.klantbeeld.campaign.content;

import ch.digitalfondue.jfiveparse.JFiveParse;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CoffeeVoucherTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | Anna, koffie op AMS? | KOFFIE-AMS | Uitschrijven",
                "en | Anna, coffee at AMS? | COFFEE-AMS | Unsubscribe",
                "it | Anna, un caffè a AMS? | CAFFE-AMS | Annulla l’iscrizione",
                "de | Anna, ein Kaffee in AMS? | KAFFEE-AMS | Abmelden"
            })
    void theVoucherSpeaksTheLanguageOfThePerson(String locale, String subject, String code, String unsubscribe)
            throws RenderFailed {
        var message = Compiled.render(Sample.coffeeVoucher(), locale, Sample.anna());

        assertThat(message.locale()).isEqualTo(locale);
        assertThat(message.subject()).isEqualTo(subject);
        assertThat(message.text())
                .contains(code, unsubscribe + ": " + Sample.UNSUBSCRIBE, "Blauwvlucht, Vliegveldlaan");
        var html = JFiveParse.parse(message.html());
        assertThat(html.getTextContent()).contains(code, "Vliegveldlaan");
        assertThat(html.getElementsByTagName("a")).anySatisfy(link -> {
            assertThat(link.getAttribute("href")).isEqualTo(Sample.UNSUBSCRIBE);
            assertThat(link.getTextContent()).isEqualTo(unsubscribe);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "it", "de"})
    void theVoucherIsWholeWithoutANameAndWithPreferences(String locale) throws RenderFailed {
        var nameless = new RenderContext(
                Map.of(),
                Map.of("properties", Map.of("airport", "AMS")),
                "blauwvlucht",
                Sample.UNSUBSCRIBE,
                "https://example.com/p/1");

        var message = Compiled.render(Sample.coffeeVoucher(), locale, nameless);

        assertThat(message.subject()).matches("\\p{L}+, .*AMS\\?");
        assertThat(message.html() + message.text())
                .contains("https://example.com/p/1")
                .doesNotContain("NOT_FOUND", "fonts.googleapis")
                .doesNotContainPattern("\\bnull\\b")
                .doesNotContainPattern("\\{[a-z#/]");
    }
}
