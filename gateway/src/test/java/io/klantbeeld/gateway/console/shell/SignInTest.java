package io.klantbeeld.gateway.console.shell;

import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class SignInTest {
    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @Test
    void aStrangerIsSentToSignInWithACodeChallenge() {
        // when
        var answer = Client.plain().get("/console/customers/crm:1");
        // then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/protocol/openid-connect/auth", "client_id=klantbeeld-console", "code_challenge_method=S256")
                .contains("%2Fconsole%2Fsigned-in");
    }

    @Test
    void whoSignsInArrivesWhereTheyWantedToGo() {
        // when
        var answer = Client.browser().get("/console?q=x");
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo("/console");
        assertThat(answer.uri().getQuery()).isEqualTo("q=x");
        assertThat(answer.body())
                .contains("<h1>Find a customer</h1>")
                .contains("href=\"/console\" aria-current=\"page\"");
    }

    @Test
    void theSessionCookieIsUnreadableAndOfTheConsoleOnly() {
        // when
        var browser = Client.signedIn();
        // then
        var session = browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .toList();
        assertThat(session).isNotEmpty().allMatch(HttpCookie::isHttpOnly).allMatch(cookie -> cookie.getPath()
                .equals("/console"));
        assertThat(session.getFirst().getValue()).startsWith("eyJ").doesNotContain("agent");
        assertThat(new String(Base64.getUrlDecoder()
                        .decode(session.getFirst().getValue().split("\\.")[0])))
                .contains("A256GCM");
    }

    @Test
    void signingOutEndsTheSession() {
        // given
        var browser = Client.signedIn();
        // when
        var answer = browser.send(Client.to("/console/logout")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.noBody()));
        // then
        assertThat(answer.uri().getPath()).contains("/protocol/openid-connect/logout");
        assertThat(browser.cookies().getCookieStore().getCookies())
                .noneMatch(cookie -> cookie.getName().startsWith("q_session"));
    }

    @Test
    void aLinkOfAnotherSiteCannotSignAPersonOut() {
        var browser = Client.signedIn();
        assertThat(browser.get("/console/logout").statusCode()).isEqualTo(405);
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);
    }

    @Test
    void aScriptIsToldThatTheSessionEnded() {
        assertThat(Client.plain().get("/console", "HX-Request", "true").statusCode())
                .isEqualTo(499);
        assertThat(Client.plain()
                        .get("/console/customers/crm:1/changes", "Accept", "text/event-stream")
                        .statusCode())
                .isEqualTo(499);
    }

    @Test
    void thePageOfThoseWhoLeftIsForEverybody() {
        assertThat(Client.plain().get("/console/signed-out").body()).contains("You are signed out");
        assertThat(Client.plain().get("/console/assets/identity.css").statusCode())
                .isEqualTo(200);
        assertThat(Client.plain().get("/webjars/htmx.org/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
    }
}
