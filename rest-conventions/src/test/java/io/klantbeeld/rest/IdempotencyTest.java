package io.klantbeeld.rest;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealServers
class IdempotencyTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String key = UUID.randomUUID().toString();
    private final String name = "thing-" + key;

    @BeforeEach
    void noObstacles() {
        sql.execute("DELETE FROM obstacle");
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndCreatesOnce() {
        var first = create(body());
        var again = create(body());
        var reordered = create("{\"count\" : 1,\n \"name\":\"%s\"}".formatted(name));

        assertThat(first.statusCode()).isEqualTo(201);
        for (var answer : List.of(again, reordered)) {
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.asString()).isEqualTo(first.asString());
        }
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void aRefusalThatIsAnAnswerIsRepeatedWithItsOwnStatus() {
        var denied = "{\"name\":\"denied-%s\",\"count\":1}".formatted(key);

        assertThat(create(denied).statusCode()).isEqualTo(200);
        assertThat(create(denied).statusCode()).isEqualTo(200);
        assertThat(sql.count("thing WHERE name = ?", "denied-" + key)).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        create(body());

        create("{\"name\":\"other\",\"count\":1}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:request:idempotency-key-reused"));
    }

    @Test
    void aKeyBelongsToOneCallerAndOneRoute() {
        create(body());

        assertThat(post("/api/v1/things/copies", body(), Tokens.scopes("thing:write"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(post("/api/v1/things", body(), Tokens.scopes("thing:write").client("other"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(post("/api/v1/things", body(), Tokens.scopes("thing:write").subject("anna"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(things()).isEqualTo(4);
    }

    @Test
    void withoutAKeyEveryRequestCreates() {
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.scopes("thing:write").token())
                    .contentType(ContentType.JSON)
                    .body(body())
                    .post("/api/v1/things")
                    .then()
                    .statusCode(201);
        }
        assertThat(things()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        given().auth()
                .oauth2(Tokens.scopes("thing:write").token())
                .header(Idempotency.HEADER, "k".repeat(256))
                .contentType(ContentType.JSON)
                .body(body())
                .post("/api/v1/things")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("Idempotency-Key"));
        assertThat(things()).isZero();
    }

    @Test
    void whileTheFirstRequestIsInFlightTheSecondDoesNotWait() throws SQLException {
        sql.execute("INSERT INTO obstacle VALUES (?, 'slow')", name);
        CompletableFuture<Response> first;
        try (var blocker = sql.connect()) {
            blocker.createStatement().execute("SELECT pg_advisory_lock(42)");
            first = CompletableFuture.supplyAsync(() -> create(body()));
            await().until(() -> waitingCreations() == 1);

            create(body()).then().statusCode(409).body("type", equalTo("urn:problem:request:in-flight"));
        }

        var created = first.join();
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(create(body()).asString()).isEqualTo(created.asString());
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void aFailedCreationFreesItsKeyAndLeavesNothing() {
        for (var kind : List.of("refused", "broken")) {
            sql.execute("INSERT INTO obstacle VALUES (?, ?)", name, kind);
            assertThat(create(body()).statusCode()).isEqualTo(kind.equals("refused") ? 422 : 500);
            assertThat(things()).isZero();
            sql.execute("DELETE FROM obstacle");
        }

        assertThat(create(body()).statusCode()).isEqualTo(201);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void aCreationWhoseProcessDiesNeitherBlocksNorHalfHappens() throws SQLException {
        sql.execute("INSERT INTO obstacle VALUES (?, 'slow')", name);
        try (var blocker = sql.connect()) {
            blocker.createStatement().execute("SELECT pg_advisory_lock(42)");
            var first = CompletableFuture.supplyAsync(() -> create(body()));
            await().until(() -> waitingCreations() == 1);

            // What PostgreSQL sees when the process of a service dies: its connection ends inside the transaction.
            sql.rows("SELECT pg_terminate_backend(pid) FROM pg_locks"
                    + " WHERE locktype = 'advisory' AND objid = 42 AND NOT granted");

            assertThat(first.join().statusCode()).isEqualTo(503);
        }
        assertThat(things()).isZero();
        assertThat(create(body()).statusCode()).isEqualTo(201);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void manyAtOnceCreateOnce() {
        var answers = allAtOnce(32);

        var created =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(created).isNotEmpty();
        assertThat(created.stream().map(Response::asString).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void anExpiredKeyCreatesAgainAlsoBeforeItIsPurged() {
        create(body());
        sql.execute("UPDATE idempotency_key SET expires_at = now() - interval '1 second'");

        assertThat(create(body()).statusCode()).isEqualTo(201);
        assertThat(things()).isEqualTo(2);
    }

    private List<Response> allAtOnce(int requests) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(requests)) {
            var answers = IntStream.range(0, requests)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> createAfter(start), threads))
                    .collect(Collectors.toCollection(ArrayList::new));
            start.countDown();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private Response createAfter(CountDownLatch start) {
        try {
            start.await();
            return create(body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Response create(String body) {
        return post("/api/v1/things", body, Tokens.scopes("thing:write"));
    }

    private Response post(String path, String body, Tokens token) {
        return given().auth()
                .oauth2(token.token())
                .header(Idempotency.HEADER, key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private String body() {
        return "{\"name\":\"%s\",\"count\":1}".formatted(name);
    }

    private long things() {
        return sql.count("thing WHERE name = ?", name);
    }

    private long waitingCreations() {
        return sql.count("pg_locks WHERE locktype = 'advisory' AND objid = 42 AND NOT granted");
    }
}
