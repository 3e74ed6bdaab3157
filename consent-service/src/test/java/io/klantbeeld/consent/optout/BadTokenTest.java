package io.klantbeeld.consent.optout;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class BadTokenTest extends LinkTest {
    @Test
    void aBadTokenIsOneConstantAnswer() {
        // given
        var expected = browser().get("/u/x");
        assertThat(expected.statusCode()).isEqualTo(404);
        for (var path : badLinks()) {
            // when
            var answers = List.of(
                    browser().get(path),
                    send(path, "List-Unsubscribe=One-Click"),
                    send(path, "confirm=1"),
                    send(path, ""));
            // then
            assertThat(answers).allSatisfy(answer -> assertSame(answer, expected));
        }
        assertThat(choices()).isEqualTo(1);
    }

    private static void assertSame(Response answer, Response expected) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).isEqualTo(expected.asString());
        assertThat(answer.contentType()).isEqualTo(expected.contentType());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private List<String> badLinks() {
        var token = link.substring("/u/".length());
        int middle = token.length() / 2;
        var flipped =
                token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);
        return List.of(
                "/u/x",
                "/u/" + token.substring(1),
                "/u/" + token.substring(0, token.length() - 2),
                "/u/" + token + "AA",
                "/u/" + flipped);
    }
}
