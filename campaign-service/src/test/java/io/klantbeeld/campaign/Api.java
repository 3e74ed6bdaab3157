package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The service's API as clients of the realm call it. */
public final class Api {
    private static final String AUTHOR = "platform-admin";
    private static final String APPROVER = "platform-approver";
    private static final String[] SCOPES = {"campaign:read", "campaign:write", "campaign:approve", "platform:manage"};
    private static boolean sampleIsLoaded;

    private Api() {}

    /** Calls as the author of the sample. */
    public static RequestSpecification asAuthor() {
        return as(AUTHOR);
    }

    /** Calls as the second pair of eyes. */
    public static RequestSpecification asApprover() {
        return as(APPROVER);
    }

    /** Calls as anybody with all scopes of this service. */
    public static RequestSpecification as(String subject) {
        return given().header(
                        "Authorization",
                        Tokens.scopes(SCOPES).subject(subject).client(subject).bearer())
                .urlEncodingEnabled(true);
    }

    /** Calls with a token of some brands only. */
    public static RequestSpecification ofBrands(String... brands) {
        return given().header(
                        "Authorization", Tokens.scopes(SCOPES).brands(brands).bearer());
    }

    /** Answers the JSON of a GET that must succeed. */
    public static JsonNode get(String path, Object... parameters) {
        return json(asAuthor().get(path, parameters), 200);
    }

    /** Answers the JSON of a response with a status. */
    public static JsonNode json(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return Schemas.json(response.asString());
    }

    /** The recorded decisions of the sample campaign about a traveller, newest first; none while they are unknown. */
    public static List<JsonNode> decisionsAbout(Traveller traveller) {
        var response = asAuthor()
                .queryParam("campaign", "airport-surprise")
                .get("/api/v1/persons/{person}/decisions", traveller.id());
        return response.statusCode() == 404 ? List.of() : items(json(response, 200));
    }

    /** Why, or why not. */
    public static JsonNode whyAbout(Traveller traveller) {
        return json(
                asAuthor()
                        .queryParam("campaign", "airport-surprise")
                        .get("/api/v1/persons/{person}/why", "email:" + traveller.email()),
                200);
    }

    /** The items of a page. */
    public static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    /** Plays the sample of the local platform as it is delivered, once, with both counterparts running. */
    public static synchronized void loadSample() {
        Mailbox.running();
        ConsentCounterpart.running();
        if (!sampleIsLoaded) {
            ToldSegment.of("complaint-open", Traveller.BRAND);
            ToldPurpose.of("marketing", "MARKETING");
            ToldTopic.of("travel-surprises", Traveller.BRAND);
            sample().forEach(Api::play);
            sampleIsLoaded = true;
        }
    }

    /** The requests of the sample. */
    public static JsonNode sample() {
        var file = Path.of(System.getProperty("klantbeeld.root"))
                .resolve("local-platform/src/main/resources/sample/30-campaigns.json");
        try {
            return Schemas.json(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plays a request as the sample is played for real: without a body, there is no content type either. */
    public static void play(JsonNode request) {
        var subject = request.path("as").asText();
        var call = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                        + request.path("path").asText()))
                .header("Authorization", token(subject));
        var body = request.has("body")
                ? HttpRequest.BodyPublishers.ofString(request.path("body").toString())
                : HttpRequest.BodyPublishers.noBody();
        if (request.has("body")) {
            call.header("Content-Type", "application/json");
        }
        var response = send(call.method(request.path("method").asText(), body).build());
        assertThat(response.statusCode())
                .as("%s: %s", request.path("path"), response.body())
                .isBetween(200, 299);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String token(String subject) {
        return Tokens.scopes(SCOPES).subject(subject).client(subject).bearer();
    }
}
