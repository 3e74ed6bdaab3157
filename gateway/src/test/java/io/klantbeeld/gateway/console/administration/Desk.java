package io.klantbeeld.gateway.console.administration;

import io.klantbeeld.gateway.Client;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody who is signed in to the console and works with its pages and forms. */
public final class Desk {
    /** Where all pages of the room are. */
    public static final String ROOM = "/console/administration";

    private final Client browser = Client.signedIn();

    public HttpResponse<String> open(String page, String... headers) {
        return browser.get(ROOM + page, headers);
    }

    public String read(String page, String... headers) {
        return open(page, headers).body();
    }

    /** Sends a form, written as browsers do, and goes where its answer leads. */
    public HttpResponse<String> send(String page, String form) {
        return browser.send(Client.to(ROOM + page)
                .headers("Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The same as a script of the page does it. */
    public HttpResponse<String> press(String page, String form) {
        return browser.send(Client.to(ROOM + page)
                .headers("Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded")
                .header("HX-Request", "true")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The same as another site would do it. */
    public HttpResponse<String> forge(String page, String form) {
        return browser.send(Client.to(ROOM + page)
                .headers("Sec-Fetch-Site", "cross-site", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public Client browser() {
        return browser;
    }

    /** A text as a value in a form. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
