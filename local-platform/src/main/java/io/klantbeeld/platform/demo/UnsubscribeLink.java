package io.klantbeeld.platform.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Follows the unsubscribe link of a mail: as a link scanner does, and as a mail provider does for its user. */
final class UnsubscribeLink {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Looks at the link with GET and HEAD. */
    void scan(URI link) {
        expect(200, send(HttpRequest.newBuilder(link).GET()));
        expect(200, send(HttpRequest.newBuilder(link).method("HEAD", HttpRequest.BodyPublishers.noBody())));
    }

    /** Withdraws with one click (RFC 8058 section 3.2). */
    void oneClick(URI link) {
        expect(
                200,
                send(HttpRequest.newBuilder(link)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))));
    }

    private int send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException unreachable) {
            throw new StoryFailed("nobody answers at the unsubscribe link");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("interrupted");
        }
    }

    private static void expect(int status, int answered) {
        if (answered != status) {
            throw new StoryFailed("the unsubscribe link answered " + answered + " instead of " + status);
        }
    }
}
