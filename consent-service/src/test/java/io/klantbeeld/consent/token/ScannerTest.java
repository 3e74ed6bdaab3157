package io.klantbeeld.consent.token;

import io.klantbeeld.consent.confirmation.MedicalGrants;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.code;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.Visits.browser;
import static io.klantbeeld.consent.Visits.send;
import static org.assertj.core.api.Assertions.assertThat;

/** Programs of mail servers open every link, send every form and run every script, before the person sees the mail. */
@QuarkusTest
@RealServers
class ScannerTest extends BothLinksTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action|formaction|data|poster)=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern SCRIPT =
            Pattern.compile("(?i)<script|\\son[a-z]+\\s*=|javascript:|<iframe|<meta[^>]+refresh");

    @Test
    void lookingAtEveryLinkChangesNothing() {
        for (var link : List.of(optOutLink, confirmationLink)) {
            // when
            var page = browser().get(link);
            var head = browser().head(link);
            var options = browser().options(link);
            // then
            for (var answer : new Response[] {page, head, options}) {
                assertHarmless(answer, 200);
            }
            assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
            assertThat(found(ADDRESS, page.asString())).as("further links").isEmpty();
        }
        assertNothingChanged();
    }

    @Test
    void theMailHasNoLinkButItsOwn() {
        assertThat(found(ADDRESS, mail.html())).singleElement().satisfies(link -> assertThat(link)
                .endsWith(confirmationLink));
        assertThat(SCRIPT.matcher(mail.html()).find()).isFalse();
        assertThat(mail.headers()).doesNotContainKey("List-Unsubscribe");
    }

    @Test
    void fetchingTheAddressThatAFormWouldHaveChangesNothing() {
        for (var link : List.of(optOutLink, confirmationLink)) {
            var fields = FIELD.matcher(browser().get(link).asString())
                    .results()
                    .map(field -> field.group(1) + "=" + field.group(2))
                    .toList();
            assertThat(fields).isNotEmpty();
            for (var query : List.of(String.join("&", fields), "List-Unsubscribe=One-Click")) {
                // when
                var answers = List.of(
                        browser().get(link + "?" + query),
                        browser().head(link + "?" + query),
                        browser().options(link + "?" + query));
                var bare = List.of(send(link + "?" + query, ""), browser().post(link + "?" + query));
                // then
                assertThat(answers).allSatisfy(answer -> assertHarmless(answer, 200));
                assertThat(bare).allSatisfy(answer -> assertHarmless(answer, 400));
            }
        }
        assertNothingChanged();
    }

    @Test
    void thePagesHaveNoScriptAndForbidAny() {
        for (var link : List.of(optOutLink, confirmationLink)) {
            // when
            var page = browser().get(link);
            // then
            assertThat(SCRIPT.matcher(page.asString()).find()).isFalse();
            assertThat(page.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'nonce-")
                    .endsWith("; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                    .doesNotContain("script-src", "unsafe");
        }
    }

    @Test
    void aBrowserThatRunsScriptsChangesNothing() throws IOException, InterruptedException {
        // given
        var chromium = Chromium.find();
        Assumptions.assumeTrue(chromium.isPresent(), "No chromium on the path: the pages are not opened in a browser");
        for (var link : List.of(optOutLink, confirmationLink)) {
            // when
            var page = chromium.get().open("http://127.0.0.1:" + RestAssured.port + link);
            // then
            assertThat(page).contains("<form", "name=\"confirm\"");
        }
        assertNothingChanged();
    }

    @Test
    void theOneClickOfAMailProgramEndsTheOneAndConfirmsNotTheOther() {
        // when
        var confirmed = List.of(
                send(confirmationLink, "List-Unsubscribe=One-Click"),
                browser().multiPart("List-Unsubscribe", "One-Click").post(confirmationLink));
        // then
        assertThat(confirmed).allSatisfy(answer -> assertHarmless(answer, 400));
        assertNothingChanged();
        for (int time = 0; time < 2; time++) {
            assertHarmless(send(optOutLink, "List-Unsubscribe=One-Click"), 200);
            assertHarmless(browser().multiPart("List-Unsubscribe", "One-Click").post(optOutLink), 200);
        }
        assertThat(recorded()).isEqualTo(3);
    }

    private static void assertHarmless(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Refresh")).isNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
    }

    private void assertNothingChanged() {
        assertThat(recorded()).isEqualTo(2);
        assertThat(code(decide(email))).isEqualTo("GRANTED_CONSENT");
        assertThat(MedicalGrants.decided(asked)).isEqualTo("DOUBLE_OPT_IN_PENDING");
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(match -> match.group(1)).toList();
    }
}
