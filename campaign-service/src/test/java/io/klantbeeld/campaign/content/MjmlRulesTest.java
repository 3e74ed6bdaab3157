package io.klantbeeld.campaign.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MjmlRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>x</script> | this element cannot be used in a template",
                "<iframe></iframe> | this element cannot be used in a template",
                "<mj-include path='/etc/passwd' /> | this element cannot be used in a template",
                "<img onerror='x' alt='' /> | this attribute cannot be used in a template",
                "<a href='javascript:x'>x</a> | an address starts with https://, http://, mailto:, tel:, cid: or #",
                "<a href='java&#115;cript:x'>x</a> | an address starts with https://, http://, mailto:, tel:, cid: or"
                        + " #",
                "<img src='file:///x' /> | an address starts with https://, http://, mailto:, tel:, cid: or #",
                "<a href='https://example.com/?n={traits.a}'>x</a> | a link is an address without expressions,"
                        + " {unsubscribeUrl} or {preferenceUrl}",
                "<a href='{traits.site}'>x</a> | a link is an address without expressions, {unsubscribeUrl} or"
                        + " {preferenceUrl}",
                "<img src='https://x.example/{traits.a}.png' /> | expressions can stand in texts, and in alt, title"
                        + " and aria-label",
                "<b style='color:{traits.a}'>x</b> | expressions can stand in texts, and in alt, title and aria-label",
                "<!-- {traits.a} --> | no expressions in comments",
                "<b>x</i> | <b> is to be closed first",
                "</b> | <mj-text> is to be closed first",
                "<!DOCTYPE html> | this is neither a closed element nor a closed comment",
                "<b | this is neither a closed element nor a closed comment",
                "<!-- x | this is neither a closed element nor a closed comment"
            })
    void whatMailClientsMustNotSeeIsRefused(String words, String message) {
        assertThat(MjmlRules.check("mjml", Sample.mjml(words))).first().satisfies(violation -> {
            assertThat(violation.message()).isEqualTo(message);
            assertThat(violation.line()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words &amp; entities, 1 < 2 > 0",
                "<p>Hi<br>there<br/></p><ul><li>one</li></ul>",
                "<a href=\"https://example.com\" title=\"For {traits.a}\">x</a>",
                "<a href='#top'>x</a> <a href='mailto:x@example.com'>x</a> <a href='tel:+31'>x</a>",
                "<!--[if mso]>Outlook<![endif]-->",
                "<img src=https://example.com/x.png alt='{traits.a}'>",
                "{#if traits.a}<b>x</b>{/if}"
            })
    void whatAMailNeedsIsAllowed(String words) {
        assertThat(MjmlRules.check("mjml", Sample.mjml(words))).isEmpty();
    }

    @Test
    void textThatMjmlWouldDropIsRefusedWhereItStands() {
        var mjml = "<mjml><mj-body>\n{#if traits.a}\n<mj-section></mj-section>{/if}</mj-body></mjml>";

        assertThat(MjmlRules.check("mjml", mjml))
                .extracting("line", "column")
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, 1), org.assertj.core.api.Assertions.tuple(3, 26));
    }

    @Test
    void sectionsAroundElementsStandInRaw() {
        var mjml = "<mjml><mj-body><mj-raw>{#if"
                + " traits.a}</mj-raw><mj-section></mj-section><mj-raw>{/if}</mj-raw></mj-body></mjml>";

        assertThat(MjmlRules.check("mjml", mjml)).isEmpty();
        assertThat(Mjml.toHtml(mjml, "en").orElseThrow()).containsSubsequence("{#if traits.a}", "<table", "{/if}");
    }

    @Test
    void stylesHoldNoExpressions() {
        var mjml = "<mjml><mj-head><mj-style>a {color:red} .b { color: red;"
                + " }</mj-style></mj-head><mj-body></mj-body></mjml>";

        assertThat(MjmlRules.check("mjml", mjml))
                .extracting("message")
                .containsExactly("no expressions in styles; put a space after a { of CSS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words",
                "<p>x</p>",
                "<mjml></mjml>",
                "<mjml><mj-head></mj-head></mjml>",
                "<mjml><mj-body></mj-body></mjml><mjml><mj-body></mj-body></mjml>",
                "<mjml><mj-body>",
                "</mjml>"
            })
    void aDocumentIsOneMjmlElementWithABody(String mjml) {
        assertThat(MjmlRules.check("mjml", mjml)).hasSize(1);
    }

    @Test
    void longAndBrokenSourcesAreReadInOneGo() {
        var quotes = Sample.mjml("<b " + "\"'".repeat(50_000) + ">");
        var depth = Sample.mjml("<b>".repeat(20_000));

        assertThat(MjmlRules.check("mjml", quotes)).isNotEmpty();
        assertThat(MjmlRules.check("mjml", depth)).isNotEmpty();
    }

    @Test
    void noReaderIsReportedToAFontServer() {
        assertThat(Mjml.toHtml(Sample.mjml("Ubuntu is the font of MJML"), "en").orElseThrow())
                .doesNotContain("fonts.googleapis");
    }

    @Test
    void theDocumentSaysItsLanguageAndDirection() {
        assertThat(Mjml.toHtml(Sample.mjml("x"), "nl-BE").orElseThrow()).contains("<html lang=\"nl-BE\" dir=\"ltr\"");
        assertThat(Mjml.toHtml(Sample.mjml("x"), "ar").orElseThrow()).contains("<html lang=\"ar\" dir=\"rtl\"");
    }
}
