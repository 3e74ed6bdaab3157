package io.klantbeeld.gateway.console.shell;

import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class SameOriginTest {
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Sec-Fetch-Site,none",
        "Origin,https://evil.example.com",
        "Origin,null",
        "X-Nothing,said"
    })
    void aChangeFromElsewhereIsRefused(String header, String value) {
        Problem.of(prefer("nl", header, value), 403, "console:other-origin");
    }

    @Test
    void anOriginThatLiesAboutItsSiteIsRefused() {
        var answer = prefer("nl", "Sec-Fetch-Site", "cross-site", "Origin", Client.gateway());
        Problem.of(answer, 403, "console:other-origin");
    }

    @Test
    void aChangeOfTheConsoleItselfIsMade() {
        assertThat(prefer("nl", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(303);
        assertThat(prefer("nl", "Origin", Client.gateway()).statusCode()).isEqualTo(303);
    }

    @Test
    void aPreferenceLeadsBackIntoTheConsoleAndNowhereElse() {
        // given
        var browser = Client.signedIn();
        // when
        var answer = browser.send(Client.to("/console/preferences")
                .headers("Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("language=nl&theme=dark&here=https%3A%2F%2Fevil.example.com")));
        // then
        assertThat(answer.uri().getPath()).isEqualTo("/console");
        assertThat(answer.body()).contains("lang=\"nl\"", "data-theme=\"dark\"", "Zoek een klant");
    }

    private static HttpResponse<String> prefer(String language, String... headers) {
        var browser = Client.signedIn();
        var plain = Client.plain();
        browser.cookies().getCookieStore().getCookies().forEach(cookie -> plain.cookies()
                .getCookieStore()
                .add(URI.create(Client.gateway()), cookie));
        return plain.send(Client.to("/console/preferences")
                .headers(headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("here=%2Fconsole&language=" + language)));
    }
}
