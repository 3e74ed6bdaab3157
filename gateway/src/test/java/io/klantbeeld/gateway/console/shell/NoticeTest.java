package io.klantbeeld.gateway.console.shell;

import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class NoticeTest {
    @Test
    void aPageThatDoesNotExistIsAFriendlyPage() {
        // when
        var answer = Client.signedIn().get("/console/unicorns/7");
        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("This page does not exist").doesNotContain("urn:problem");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    }

    @Test
    void aPageLoadsNothingFromElsewhereAndIsKeptNowhere() {
        // when
        var answer = Client.signedIn().get("/console");
        // then
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.body())
                .doesNotContain("https://")
                .doesNotContain(" style=\"")
                .doesNotContain("onclick");
    }

    @Test
    void theLanguageIsTheBrowsersUnlessOneWasChosen() {
        var browser = Client.signedIn();
        assertThat(browser.get("/console", "Accept-Language", "nl-BE,en;q=0.5").body())
                .contains("Zoek een klant");
        assertThat(browser.get("/console", "Accept-Language", "fr,de;q=0.5").body())
                .contains("Find a customer");
        assertThat(browser.get("/console", "Accept-Language", "nl", "Cookie", "kb_language=en")
                        .body())
                .contains("lang=\"en\"");
    }
}
