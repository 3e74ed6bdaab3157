package io.klantbeeld.consent.token;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class BadTokenTest extends BothLinksTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** All that a sender of requests can see of an answer. */
    private record Seen(int status, Map<String, List<String>> headers, String body) {}

    @Test
    void everyBadTokenIsOneConstantAnswer() throws IOException, InterruptedException {
        // given
        var expected = get("/u/x");
        assertThat(expected.status()).isEqualTo(404);
        assertThat(expected.headers()).containsEntry("Cache-Control", List.of("no-store"));
        long before = recorded();
        for (var token : List.of(optOutLink.substring(3), confirmationLink.substring(3))) {
            for (var bad : bad(token)) {
                for (var door : doors(token, bad)) {
                    // when
                    var looked = get(door + bad);
                    var posted = post(door + bad, "confirm=1&List-Unsubscribe=One-Click");
                    // then
                    assertThat(looked).as("%s%s", door, bad).isEqualTo(expected);
                    assertThat(posted).as("%s%s", door, bad).isEqualTo(expected);
                }
            }
        }
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void aLookAtTheHeadOfABadTokenTellsNoMore() throws IOException, InterruptedException {
        // given
        var expected = send(request("/u/x").HEAD());
        assertThat(expected.status()).isEqualTo(404);
        var others = List.of("/d/x", "/u/", optOutLink.replace("/u/", "/d/"), confirmationLink.replace("/d/", "/u/"));
        for (var bad : others) {
            // when
            var head = send(request(bad).HEAD());
            // then
            assertThat(head).as(bad).isEqualTo(expected);
        }
    }

    // A token of one family is bad at the door of the other; what is bad in itself is so at both.
    private List<String> doors(String token, String bad) {
        return bad.equals(token) ? List.of(optOutLink.endsWith(token) ? "/d/" : "/u/") : List.of("/u/", "/d/");
    }

    private static List<String> bad(String token) {
        var bad = new ArrayList<>(List.of("", token, "A".repeat(2_000), token + "A", token + "%3D"));
        bad.add(KeyedTokens.of("foreign")
                .seal(TokenFamily.OPT_OUT, Base64.getUrlDecoder().decode(token)));
        bad.add(KeyedTokens.of("foreign")
                .seal(TokenFamily.CONFIRMATION, Base64.getUrlDecoder().decode(token)));
        for (int length = 1; length < token.length(); length++) {
            bad.add(token.substring(0, length));
        }
        for (int position = 0; position < token.length(); position++) {
            for (int bit = 0; bit < 6; bit++) {
                var flipped = new StringBuilder(token);
                flipped.setCharAt(position, ALPHABET.charAt(ALPHABET.indexOf(token.charAt(position)) ^ 1 << bit));
                bad.add(flipped.toString());
            }
        }
        return bad;
    }

    private Seen get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private Seen post(String path, String form) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Seen send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Seen(answer.statusCode(), answer.headers().map(), answer.body());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path));
    }
}
