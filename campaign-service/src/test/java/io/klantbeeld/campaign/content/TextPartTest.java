package io.klantbeeld.campaign.content;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextPartTest {
    private static final String MJML = "<mjml><mj-head><mj-title>Unseen</mj-title><mj-preview>Unseen"
            + " too</mj-preview></mj-head><mj-body><mj-section><mj-column><mj-text><h1>Hello\n"
            + "   {traits.firstName ?: 'there'}</h1><p>One &amp;"
            + " two,<br>three&nbsp;four</p><ul><li>first</li><li>second</li></ul></mj-text><mj-image"
            + " src=\"https://example.com/x.png\" alt=\"A cup\" /><mj-button href=\"https://example.com/menu\">The"
            + " menu</mj-button><mj-text><a href=\"mailto:x@example.com\">x@example.com</a> or <a"
            + " href=\"{unsubscribeUrl}\">stop</a></mj-text></mj-column></mj-section></mj-body></mjml>";

    @Test
    void theTextPartSaysWhatTheMailShows() {
        var html = Mjml.toHtml(MJML, "en").orElseThrow();

        assertThat(TextPart.of(html)).isEqualTo("""
                        Hello {traits.firstName ?: 'there'}

                        One & two,
                        three four

                        - first
                        - second

                        A cup

                        The menu: https://example.com/menu

                        x@example.com or stop: {unsubscribeUrl}
                        """);
    }

    @Test
    void conditionsSurvive() throws RenderFailed {
        var template = Sample.saying("Hi", "{#if traits.firstName}For {traits.firstName}{#else}For you{/if}");

        assertThat(Compiled.render(template, "en", Sample.anna()).text())
                .isEqualTo("For Anna\n\nStop: " + Sample.UNSUBSCRIBE + "\n");
    }
}
