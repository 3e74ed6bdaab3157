package io.klantbeeld.profile;

import io.klantbeeld.test.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Everything that can be read, route by route: asked for every brand and for one. */
final class Questions {
    private static final Tokens READER = Tokens.scopes(
            "profile:read", "profile:pii", "profile:write", "profile:steward", "platform:manage", "privacy:manage");

    private static final String SPACE = "/v1/spaces/{space}/collections/users/profiles/{profile}/{part}";
    private static final String CHANGES = "/api/v1/profiles/{ref}/changes";

    /** Known by nobody; what is asked of it looks it up all the same. */
    private static final String UNKNOWN = "019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01";

    private final Map<String, List<String>> paths = new TreeMap<>();
    private final TestOperator operator = TestOperator.ofEverything();
    private final TestSource source = TestSource.of("blauwvlucht");
    private final String user;
    private final String readKey;

    Questions(String user, String email) {
        this.user = user;
        this.readKey = readKey();
        aboutPersons(email);
        aboutIdentity();
        aboutTraits();
        aboutIngestion();
        aboutImports();
        aboutComputedTraits();
        aboutSegments();
        ask("/api/v1/profile-dead-letters", "", "?limit=3");
        ask("/api/v1/profiles/republications/{id}", UNKNOWN);
    }

    private void aboutPersons(String email) {
        ask("/api/v1/profiles", "?q=Zoe", "?q=" + email.substring(6));
        ask(
                "/api/v1/profiles/{ref}",
                user,
                email + "?explain=true",
                user + "?fields=traits",
                user + "?asOf=2026-01-01T00:00:00Z&explain=true");
        for (var part : List.of("relationship", "interactions/baseline", "accesses", "identity")) {
            ask("/api/v1/profiles/{ref}/" + part, user + "/" + part, email + "/" + part + "?limit=1");
        }
        ask("/api/v1/profiles/{ref}/interactions", email + "/interactions?from=2024-05-01T00:00:00Z&channel=WEB");
        ask("/api/v1/profiles/relationship-policy", "", "?version=1");
        paths.put(CHANGES, List.of());
        paths.put(SPACE, List.of());
    }

    private void aboutIdentity() {
        ask("/api/v1/identity-rules/violations", "", "?reason=MERGE_CAP&limit=5");
        ask("/api/v1/identity-rules/generic-identifiers", "", "?state=RELEASED&limit=5");
        ask("/api/v1/identity-rules/{kind}/{id}", "simulations/" + UNKNOWN, "applications/" + UNKNOWN);
        ask("/api/v1/identifier-namespaces", "", "?limit=3");
        ask("/api/v1/identifier-namespaces/{name}", "email", "*");
    }

    private void aboutTraits() {
        var trait = TestTrait.unique();
        trait.put(Map.of("policy", "FIRST")).statusCode(201);
        ask("/api/v1/traits", "", "?limit=3");
        ask("/api/v1/traits/{name}", trait.name());
        ask("/api/v1/traits/{name}/versions", trait.name() + "/versions");
        ask("/api/v1/traits/observations", "", "?defined=false&limit=5", "?source=" + source.key());
    }

    private void aboutIngestion() {
        var definition = Unique.name("definition");
        operator.define(definition, "blauwvlucht", Unique.name("Event"), "OBSERVE", Map.of());
        ask("/api/v1/event-definitions", "", "?event=Nothing");
        ask("/api/v1/event-definitions/{key}", definition);
        ask("/api/v1/event-definitions/{key}/versions", definition + "/versions");
        ask("/api/v1/event-definitions/observations", "?source=" + source.key(), "?defined=false&limit=5");
        ask("/api/v1/quarantine", "", "?code=TOO_OLD&limit=5", "?source=" + source.key());
        ask("/api/v1/quarantine/{id}", quarantined());
        ask("/api/v1/quarantine/reasons", "", "?source=" + source.key());
        ask("/api/v1/quarantine/replays", "");
        ask("/api/v1/quarantine/replays/{id}", UNKNOWN);
        ask("/api/v1/sources", "", "?limit=3");
        ask("/api/v1/sources/{key}", source.key());
        ask("/api/v1/sources/{key}/statistics", source.key() + "/statistics");
        ask("/api/v1/sources/{key}/violations", source.key() + "/violations");
        ask("/v1/projects/{writeKey}/settings", source.writeKey() + "/settings");
    }

    private void aboutImports() {
        var run = imported();
        ask("/api/v1/imports", "", "?limit=3");
        ask("/api/v1/imports/{id}", run);
        ask("/api/v1/imports/{id}/rows", run + "/rows", run + "/rows?outcome=CREATED");
        ask("/api/v1/imports/{id}/report", run + "/report", run + "/report?outcome=REJECTED");
    }

    /** What is computed is read with every person. */
    private void aboutComputedTraits() {
        var brand = Unique.name("brand");
        var often = TestComputedTrait.of(brand);
        often.live(Map.of("kind", "AGGREGATE", "function", "MOST_FREQUENT", "event", "*", "property", "$channel"));
        TestComputedTrait.of(brand).live(Map.of("kind", "BEST_HOUR", "window", "PT1000H"));
        ask("/api/v1/computed-traits", "", "?limit=3");
        ask("/api/v1/computed-traits/{name}", often.name());
        ask("/api/v1/computed-traits/{name}/versions", often.name() + "/versions");
    }

    private void aboutSegments() {
        var segment = TestSegment.of("blauwvlucht").live("events('Consent Granted').count() > 1000");
        ask("/api/v1/segments", "", "?limit=3");
        ask("/api/v1/segments/{key}", segment.key());
        for (var part : List.of("versions", "members", "history", "builds")) {
            ask("/api/v1/segments/{key}/" + part, segment.key() + "/" + part, segment.key() + "/" + part + "?limit=1");
        }
        ask(
                "/api/v1/segments/{key}/builds/{id}",
                segment.key() + "/builds/" + segment.read().getString("build"));
        ask("/api/v1/segments/previews/{id}", UNKNOWN);
        ask("/api/v1/segments/vocabulary", "?brand=blauwvlucht");
        ask("/api/v1/segment-checks", "", "?limit=1");
        ask("/api/v1/profiles/{ref}/segments", user + "/segments", user + "/segments?explain=true");
    }

    /** Notes what to ask on a route, each from its first parameter on. */
    private void ask(String route, String... asked) {
        int open = route.indexOf('{');
        var fixed = open < 0 ? route : route.substring(0, open);
        paths.put(route, Stream.of(asked).map(fixed::concat).toList());
    }

    private String quarantined() {
        source.batch(Map.of("type", "dance")).statusCode(200);
        return operator.awaitQuarantine(source.key(), 1).getString("items[0].id");
    }

    private String imported() {
        var mapping = List.of(Map.of("column", "id", "to", "identifier:crm"));
        var definition =
                Map.<String, Object>of("source", source.key(), "kind", "PROFILES", "format", "CSV", "mapping", mapping);
        return TestImport.ofEverything()
                .dryRun(definition, "id\n" + Unique.name("c") + "\n")
                .getString("id");
    }

    private String readKey() {
        return operator.request()
                .body(Map.of("overlap", "PT1H", "personalData", true))
                .post("/api/v1/sources/{key}/read-keys", source.key())
                .then()
                .statusCode(201)
                .extract()
                .path("readKey");
    }

    /** The templates of the routes. */
    Set<String> routes() {
        return paths.keySet();
    }

    /** Asks everything; what is not there, or of another brand, was looked up too. */
    void askAll() {
        for (var tokens : List.of(READER, READER.brands("blauwvlucht"))) {
            paths.values()
                    .forEach(asked ->
                            asked.forEach(path -> ask(given().header("Authorization", tokens.bearer()), path)));
        }
        for (var part : List.of("traits", "events", "external_ids", "metadata", "links")) {
            ask(given().auth().preemptive().basic(readKey, ""), SPACE, source.brand(), user, part);
        }
        try (var stream = TestStream.of(user, READER, "1")) {
            await().until(() -> !stream.names().isEmpty());
        }
    }

    private static void ask(RequestSpecification request, String path, Object... parameters) {
        assertThat(request.get(path, parameters).statusCode()).as(path).isIn(200, 403, 404);
    }
}
