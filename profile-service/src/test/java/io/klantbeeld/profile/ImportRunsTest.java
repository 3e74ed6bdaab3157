package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** How imports are ordered, stopped, resumed and refused. */
@QuarkusTest
@RealServers
class ImportRunsTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final TestImport imports = TestImport.ofEverything();
    private final String some = Unique.name("r");
    private TestSource source;

    @BeforeEach
    void register() {
        source = TestSource.of("blauwvlucht", Map.of("type", "CRM"));
    }

    @Test
    void aWorkerThatDiedIsReplacedAndNoRowCountsTwice() {
        var file = rows(6_000);
        var told = imports.dryRun(events(), file);
        var id = imports.order(told.getString("id"), "applications", Map.of("sha256", told.getString("sha256")))
                .statusCode(202)
                .extract()
                .<String>path("id");
        await().until(() -> read(id) > 0);

        killTheWorker(id);

        var done = imports.awaitEnd(id);
        assertThat(done.getString("state")).isEqualTo("COMPLETED");
        assertThat(done.getMap("rows")).isEqualTo(told.getMap("rows"));
        assertThat(sql.count("interaction WHERE source = ?", source.key())).isEqualTo(6_000);
        assertThat(sql.count("import_row WHERE import_id = ?::uuid", id)).isEqualTo(6_000);
    }

    /** As kill -9 does: its connections end within a batch, and its lease is nobody's. */
    private void killTheWorker(String id) {
        sql.execute("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE query LIKE '%import_%' AND state <> 'idle' AND pid <> pg_backend_pid()
                """);
        sql.execute(
                "UPDATE import SET worker = gen_random_uuid(), leased_until = now() WHERE id = ?::uuid AND state = 'RUNNING'",
                id);
    }

    @Test
    void aCancelledImportStopsAtOnceAndCanBeUndone() {
        var told = imports.dryRun(events(), rows(10_000));
        var id = imports.order(told.getString("id"), "applications", Map.of("sha256", told.getString("sha256")))
                .extract()
                .<String>path("id");
        await().until(() -> read(id) > 0);

        imports.order(id, "cancellations", null).statusCode(202).body("state", equalTo("CANCELLED"));

        var cancelled = imports.awaitEnd(id);
        assertThat(cancelled.getLong("rows.read")).isBetween(1L, 9_999L);
        imports.order(id, "cancellations", null).statusCode(409);
        imports.undo(cancelled);
        assertThat(sql.count("interaction WHERE source = ?", source.key())).isZero();
        assertThat(sql.count("dedup WHERE source = ?", source.key())).isZero();
        imports.order(id, "undos", null).statusCode(409).body("type", equalTo("urn:problem:imports:not-undoable"));
    }

    @Test
    void onlyACompletedDryRunOfTheSameFileIsApplied() {
        var told = imports.dryRun(events(), rows(2));
        var id = told.getString("id");

        imports.order(id, "applications", Map.of("sha256", "0".repeat(64)))
                .statusCode(422)
                .body("type", equalTo("urn:problem:imports:other-file"));
        imports.order(id, "applications", Map.of("sha256", "nonsense")).statusCode(400);
        var done = imports.apply(told);
        imports.order(done.getString("id"), "applications", Map.of("sha256", told.getString("sha256")))
                .statusCode(409)
                .body("type", equalTo("urn:problem:imports:not-a-completed-dry-run"));
        imports.order(id, "undos", null).statusCode(409);
    }

    @Test
    void anOrderWithAnIdempotencyKeyIsTakenOnce() {
        var file = rows(1).getBytes(StandardCharsets.UTF_8);
        var key = Unique.name("key");

        var id = imports.post(events(), file, "Idempotency-Key", key)
                .statusCode(202)
                .extract()
                .<String>path("id");

        imports.post(events(), file, "Idempotency-Key", key).statusCode(202).body("id", equalTo(id));
        imports.post(events(), rows(2).getBytes(StandardCharsets.UTF_8), "Idempotency-Key", key)
                .statusCode(422);
    }

    @Test
    void aReportIsReadPageByPageAndByOutcome() {
        var told = imports.dryRun(events(), rows(3) + "broken\n" + "user@@,2026-01-01,x\n");
        var path = "/" + told.getString("id") + "/rows";

        var first = imports.get(path, "limit", 2).statusCode(200).body("items", hasSize(2));
        imports.get(path, "limit", 2, "cursor", first.extract().path("nextCursor"))
                .body("items.row", equalTo(List.of(3, 4)));
        imports.get(path, "outcome", "REJECTED")
                .body("items.row", hasItem(4))
                .body("items[0].code", equalTo("WRONG_COLUMN_COUNT"));
        imports.get(path, "outcome", "LOST").statusCode(400).body("violations[0].field", equalTo("outcome"));
        imports.get("/" + told.getString("id") + "/report", "outcome", "REJECTED")
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("4,REJECTED,WRONG_COLUMN_COUNT,"));
    }

    @Test
    void aFileThatCannotBeReadFailsAndNothingIsApplied() throws IOException {
        var broken = new LinkedHashMap<>(events());
        broken.put("mode", "APPLY");
        var file = rows(3_000) + "\"never closed," + "x".repeat(1_200_000);

        var failed = imports.awaitEnd(imports.start(broken, file));

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("MALFORMED_FILE");
        assertThat(failed.getLong("rows.read")).isZero();
        assertThat(sql.count("dedup WHERE source = ?", source.key())).isZero();
    }

    @Test
    void gzippedTextAndJsonLinesAreRead() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(rows(5).getBytes(StandardCharsets.UTF_8));
        }
        var json = new LinkedHashMap<>(events());
        json.putAll(Map.of("format", "JSONL", "rowKey", List.of()));
        var lines = "{\"who\":\"%s1\",\"at\":\"2026-01-02T03:04:05Z\",\"what\":{\"a\":[1,2]}}\n{\"who\":7\n[]\n"
                .formatted(some);

        assertThat(imports.awaitEnd(imports.start(events(), zipped.toByteArray()))
                        .getLong("rows.created"))
                .isEqualTo(5);
        assertThat(imports.rows(imports.dryRun(json, lines)))
                .containsExactly("1,CREATED,,", "2,REJECTED,MALFORMED_ROW,", "3,REJECTED,MALFORMED_ROW,");
    }

    @Test
    void aNumberOfABillionDigitsRejectsItsRowAndStopsNoWorker() {
        var json = new LinkedHashMap<>(events());
        json.putAll(Map.of("format", "JSONL", "rowKey", List.of("id")));
        var line = "{\"id\":%s,\"who\":\"" + some + "\",\"at\":\"2026-01-02T03:04:05Z\",\"what\":%s}\n";
        var lines = line.formatted("1e-999999999", 1) + line.formatted(2, "1e-999999999") + line.formatted(3, "1e-3");

        assertThat(imports.rows(imports.dryRun(json, lines)))
                .containsExactly("1,REJECTED,WRONG_TYPE,\"id\"", "2,REJECTED,INVALID_NUMBER,\"what\"", "3,CREATED,,");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, null, kind",
        "kind, '\"DREAMS\"', kind",
        "format, '\"XLS\"', format",
        "zone, '\"Mars/Base\"', zone",
        "mapping, '[]', mapping",
        "mapping, '[{\"column\":\"who\",\"to\":\"nose\"}]', mapping[0].to",
        "mapping, '[{\"column\":\"who\",\"to\":\"identifier:NOT OK\"}]', mapping[0].to",
        "mapping, '[{\"column\":\"at\",\"to\":\"time\",\"format\":\"abc]\"}]', mapping[0].format",
        "mapping, '[{\"column\":\"at\",\"to\":\"time\"}]', mapping",
        "csv, '{\"delimiter\":\"::\"}', csv.delimiter",
        "csv, '{\"charset\":\"UTF-99\"}', csv.charset",
        "surprise, 1, surprise"
    })
    void aFaultyDefinitionIsRefusedByField(String member, String value, String field) {
        var definition = new LinkedHashMap<String, Object>(events());
        definition.put(member, io.klantbeeld.test.Schemas.json(value));

        imports.post(io.klantbeeld.profile.platform.Json.text(definition), rows(1).getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void whoMayNotIsRefused() {
        var file = rows(1).getBytes(StandardCharsets.UTF_8);
        var id = imports.start(events(), file);

        given().multiPart("definition", "{}", "application/json")
                .multiPart("file", "f", file)
                .post("/api/v1/imports")
                .then()
                .statusCode(401);
        new TestImport(Tokens.scopes("profile:read")).post(events(), file).statusCode(403);
        TestImport.ofBrands("wolkje").post(events(), file).statusCode(403);
        TestImport.ofBrands("wolkje").get("/" + id).statusCode(403);
        TestImport.ofBrands("wolkje").get("").statusCode(200).body("items.id", org.hamcrest.Matchers.not(hasItem(id)));
        imports.get("/00000000-0000-7000-8000-000000000000").statusCode(404);
        imports.post("", file).statusCode(400).body("violations.field", hasItem("definition"));
        imports.post(events(), new byte[0]).statusCode(400).body("violations.field", hasItem("file"));
    }

    private long read(String id) {
        return ((Number) sql.value("SELECT read_rows FROM import WHERE id = ?::uuid", id)).longValue();
    }

    private Map<String, Object> events() {
        return Map.of(
                "source", source.key(),
                "kind", "EVENTS",
                "format", "CSV",
                "name", "Visited",
                "mapping",
                        List.of(
                                Map.of("column", "who", "to", "identifier:crm"),
                                Map.of("column", "at", "to", "time"),
                                Map.of("column", "what", "to", "property:what")));
    }

    private String rows(int count) {
        return "who,at,what\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "%s%d,2026-01-01T00:00:%02dZ,thing %d\n".formatted(some, i % 500, i % 60, i))
                        .collect(Collectors.joining());
    }
}
