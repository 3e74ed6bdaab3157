package io.klantbeeld.consent.optout;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.consent.ConsentApi.code;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.Visits.browser;
import static io.klantbeeld.consent.Visits.send;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class OptOutPageTest extends LinkTest {
    @Test
    void lookingAtALinkChangesNothing() {
        // when
        var page = browser().get(link);
        var head = browser().head(link);
        var options = browser().options(link);
        // then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.header("Allow")).contains("GET", "HEAD", "OPTIONS", "POST");
        for (var answer : new Response[] {page, head, options}) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Robots-Tag")).contains("noindex");
            assertThat(answer.header("Set-Cookie")).isNull();
        }
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(code(decide(email))).isEqualTo("GRANTED_CONSENT");
        assertThat(choices()).isEqualTo(1);
    }

    @Test
    void aPersonConfirmsByHand() {
        // when
        var done = send(link, "confirm=1");
        // then
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.contentType()).startsWith("text/html");
        assertThat(done.asString()).contains("U bent afgemeld");
        assertThat(code(decide(email))).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(methodOfTheWithdrawal()).isEqualTo("WEB_FORM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "confirm=0",
                "confirm=",
                "List-Unsubscribe=one-click-not",
                "List-Unsubscribe=",
                "token=other",
                "list_unsubscribe=One-Click"
            })
    void aPostWithNeitherFieldChangesNothing(String form) {
        // when
        var answer = send(link, form);
        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(choices()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, {\"confirm\":1}",
        "text/plain, confirm=1",
        "multipart/form-data; boundary=x, --x broken",
        "multipart/form-data, List-Unsubscribe=One-Click"
    })
    void aPostOfAnythingElseChangesNothing(String type, String body) throws IOException, InterruptedException {
        // given
        var post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + link))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        // when
        var answer = HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofString());
        // then
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 415);
        assertThat(browser().post(link).statusCode()).isEqualTo(400);
        assertThat(choices()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "en,Do you want to unsubscribe?",
        "nl,Wilt u zich afmelden?",
        "it,Vuole annullare",
        "de-AT,Möchten Sie sich"
    })
    void thePageSpeaksTheLanguageOfThePerson(String locale, String words) {
        // given
        var profile = UUID.randomUUID();
        people.active(profile, 1, email);
        sql.execute("UPDATE profile_projection SET locale = ? WHERE profile_id = ?", locale, profile);
        // when
        var page = browser().get(link);
        // then
        assertThat(page.asString()).contains(words, "lang=\"" + locale.substring(0, 2) + "\"", "Blauwvlucht");
        assertThat(page.asString()).doesNotContain("example.com", "<script", "http://", "https://");
    }
}
