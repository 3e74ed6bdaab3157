package io.klantbeeld.platform.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fetches the tokens of one caller from the realm and keeps each until shortly before it expires. */
public final class AccessTokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI realm;
    private final Map<String, String> grant;
    private String token;
    private Instant freshUntil = Instant.MIN;

    private AccessTokens(URI realm, Map<String, String> grant) {
        this.realm = realm;
        this.grant = grant;
    }

    /** Tokens of a machine, by client credentials (RFC 6749 section 4.4). */
    public static AccessTokens ofClient(URI realm, String clientId, String secret) {
        return new AccessTokens(
                realm, Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** Tokens of a person of the sample, by the password grant, which only the local platform permits. */
    public static AccessTokens ofPerson(URI realm, String name) {
        return new AccessTokens(
                realm,
                Map.of("grant_type", "password", "client_id", "klantbeeld-cli", "username", name, "password", name));
    }

    /** A token that is valid for a while. */
    public synchronized String current() {
        if (Instant.now().isAfter(freshUntil)) {
            fetch();
        }
        return token;
    }

    private void fetch() {
        var form = new TreeMap<>(grant)
                .entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The realm refuses a token for " + grant.get("client_id") + ": "
                        + answer.path("error_description")
                                .asText(answer.path("error").asText()));
            }
            token = answer.get("access_token").asText();
            freshUntil =
                    Instant.now().plusSeconds(answer.get("expires_in").asLong()).minus(MARGIN);
        } catch (IOException unreachable) {
            throw new PlatformUnreachable(realm, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformUnreachable(realm, interrupted);
        }
    }
}
