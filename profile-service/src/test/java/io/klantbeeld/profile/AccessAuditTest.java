package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Every answer that shows personal values is on record before it is given. */
@QuarkusTest
@RealServers
class AccessAuditTest {
    private static final String AT = "2026-03-01T09:00:00Z";

    private final String user = "user_id:" + Unique.name("u");
    private final String address = Unique.email("anna");
    private final Tokens agent =
            Tokens.scopes("profile:read", "profile:pii").subject("agent").client("klantbeeld-console");
    private final TestReader marketer = new TestReader(Tokens.scopes("profile:read"));

    @BeforeEach
    void known() {
        var asked = TestEvent.track("Asked", AT, user);
        asked.put("properties", Map.of("email", address, "note", "call me"));
        TestSource.of("blauwvlucht")
                .send(
                        TestEvent.identify(AT, Map.of("firstName", "Anna", "plan", "gold"), user, "email:" + address),
                        asked);
        await().untilAsserted(() -> marketer.interactions(user).statusCode(200).body("items", hasSize(1)));
    }

    @Test
    void anAnswerTellsWhoSawWhatByWhichRouteAndWhy() {
        given().header("Authorization", agent.bearer())
                .header("Access-Purpose", "dpv:CustomerCare")
                .get("/api/v1/profiles/{ref}", user)
                .then()
                .statusCode(200);

        var access = accesses();
        assertThat(access.getList("items")).hasSize(1);
        assertThat(access.getMap("items[0]"))
                .containsEntry(
                        "subject", UUID.nameUUIDFromBytes("agent".getBytes()).toString())
                .containsEntry("client", "klantbeeld-console")
                .containsEntry("purpose", "dpv:CustomerCare")
                .containsEntry("route", "GET /api/v1/profiles/{ref}")
                .containsEntry("categories", List.of("CONTACT", "IDENTITY"));
        assertThat(access.getString("items[0].at")).isNotBlank();
    }

    @Test
    void theTimelineAndTheSearchAndTheExplanationAreOnRecordToo() {
        var reader = new TestReader(agent);
        reader.interactions(user).statusCode(200);
        reader.find(address).statusCode(200);
        reader.get(user, "explain", true).statusCode(200);

        assertThat(accesses().getList("items.route"))
                .isEqualTo(List.of(
                        "GET /api/v1/profiles/{ref}",
                        "GET /api/v1/profiles",
                        "GET /api/v1/profiles/{ref}/interactions"));
        assertThat(accesses().getList("items.categories").getLast()).isEqualTo(List.of("CONTACT", "UNREGISTERED"));
    }

    @Test
    void aStreamIsOnRecordWithThePurposeThatItsAddressStates() {
        try (var stream = TestStream.of(user, agent, "1")) {
            await().until(() -> stream.names().contains("Asked"));
        }

        assertThat(accesses().getString("items[0].route")).isEqualTo("GET /api/v1/profiles/{ref}/changes");
    }

    @Test
    void whoSeesMasksOrNothingLeavesNoTrace() {
        marketer.get(user).statusCode(200);
        marketer.interactions(user).statusCode(200);
        new TestReader(agent).get("crm:" + Unique.name("nobody")).statusCode(404);

        assertThat(accesses().getList("items")).isEmpty();
    }

    @Test
    void anAnswerThatTheReaderHasAlreadyIsNotShownAgain() {
        var tag = new TestReader(agent).get(user).extract().header("ETag");
        given().header("Authorization", agent.bearer())
                .header("If-None-Match", tag)
                .get("/api/v1/profiles/{ref}", user)
                .then()
                .statusCode(304);

        assertThat(accesses().getList("items")).hasSize(1);
    }

    @Test
    void manyReadersAtOnceShareCommitsAndNoneIsForgotten() throws Exception {
        var id = marketer.get(user).extract().<String>path("id");
        Callable<Integer> read = () -> new TestReader(agent).get(user).extract().statusCode();

        try (var readers = Executors.newFixedThreadPool(16)) {
            for (var answer : readers.invokeAll(
                    IntStream.range(0, 200).mapToObj(i -> read).toList())) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(SqlProbe.ofTheModule().count("personal_access WHERE profile_id = ?::uuid", id))
                .isEqualTo(200);
        assertThat(paged(50)).hasSize(200).doesNotHaveDuplicates();
    }

    private List<String> paged(int limit) {
        var ids = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = officer()
                    .queryParam("limit", limit)
                    .queryParam("cursor", cursor)
                    .get("/api/v1/profiles/{ref}/accesses", user)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        }
        return ids;
    }

    @Test
    void whatWasShownOfAnAbsorbedProfileWasShownOfItsSurvivor() {
        var other = "crm:" + Unique.name("c");
        TestSource.of("blauwvlucht").send(TestEvent.identify(AT, Map.of("firstName", "Ann"), other));
        await().untilAsserted(() -> marketer.get(other).statusCode(200));
        new TestReader(agent).get(other).statusCode(200);
        new TestReader(agent).get(user).statusCode(200);

        TestSource.of("blauwvlucht").send(TestEvent.identify(AT, Map.of(), user, other));

        await().untilAsserted(() -> assertThat(accesses().getList("items")).hasSize(2));
    }

    @Test
    void onlyThePrivacyOfficerReadsTheRecordAndAPurposeIsATerm() {
        given().header("Authorization", agent.bearer())
                .get("/api/v1/profiles/{ref}/accesses", user)
                .then()
                .statusCode(403);
        given().header("Authorization", agent.bearer())
                .header("Access-Purpose", "because <I> can")
                .get("/api/v1/profiles/{ref}", user)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("Access-Purpose"));
        new TestReader(agent).get(user, "purpose", "1").statusCode(400).body("violations[0].field", equalTo("purpose"));
        officer()
                .queryParam("cursor", "x")
                .get("/api/v1/profiles/{ref}/accesses", user)
                .then()
                .statusCode(400);
    }

    private JsonPath accesses() {
        return officer()
                .get("/api/v1/profiles/{ref}/accesses", user)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static io.restassured.specification.RequestSpecification officer() {
        return given().header("Authorization", Tokens.scopes("privacy:manage").bearer());
    }
}
