package io.klantbeeld.gateway;

import io.klantbeeld.gateway.console.FewerScopes;
import io.klantbeeld.test.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;

/** A caller of the gateway, who keeps cookies like a browser and sends addresses exactly as they are written. */
public final class Client {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;

    private Client(HttpClient.Redirect redirects) {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Patience.LIMIT)
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .build();
    }

    /** A caller that takes answers as they are. */
    public static Client plain() {
        return new Client(HttpClient.Redirect.NEVER);
    }

    /** A caller that goes where it is sent, as a browser does. */
    public static Client browser() {
        return new Client(HttpClient.Redirect.NORMAL);
    }

    /** A browser in which somebody signed in to the console. */
    public static Client signedIn() {
        var browser = browser();
        browser.get("/console");
        return browser;
    }

    /** The same, in which the session has no other scopes than these. */
    public static Client signedInWith(String... scopes) {
        var browser = signedIn();
        var cookie = new HttpCookie(FewerScopes.COOKIE, String.join("-", scopes).replace(':', '.'));
        cookie.setVersion(0);
        cookie.setPath("/console");
        browser.cookies.getCookieStore().add(URI.create(gateway()), cookie);
        return browser;
    }

    public static String gateway() {
        return "http://127.0.0.1:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
    }

    /** A request to be completed; the path is sent as it is. */
    public static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(gateway() + path)).timeout(Patience.LIMIT);
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = to(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    /** Sends a form of the console as its own pages do. */
    public HttpResponse<String> post(String path, String form, String... headers) {
        var request = to(path).headers(
                        "Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpClient http() {
        return http;
    }

    public CookieManager cookies() {
        return cookies;
    }
}
