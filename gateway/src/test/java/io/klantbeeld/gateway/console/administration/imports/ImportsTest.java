package io.klantbeeld.gateway.console.administration.imports;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Desk;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.gateway.console.administration.SomeScopes;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class ImportsTest {
    private static final String IMPORTS = "/api/v1/imports";
    private static final String ID = "019b7d2e-7a4c-7c11-9d55-0d6c2f1f9a01";
    private static final String IMPORT = """
            {"id":"%s","source":"crm","brand":"blauwvlucht","mode":"%s","state":"%s","progress":0.42,
             "rows":{"read":69659,"created":23570,"updated":46088,"merged":1,"unchanged":0,"rejected":1},
             "speed":{"rowsPerSecond":4120.5,"remaining":"PT12S"},"sha256":"9f86","fileSize":1843291,"dryRun":null,
             "failure":%s,"createdAt":"2026-03-01T09:00:00Z","startedAt":"2026-03-01T09:00:01Z","finishedAt":null,
             "definition":{"source":"crm","kind":"PURCHASES","format":"CSV","mode":"DRY_RUN","rowKey":["1"],
              "mapping":[{"column":"mail <b>","to":"identifier:email"},{"value":"NL","to":"trait:country"}]}}
            """;
    private static final String ROWS = """
            {"items":[{"row":7,"outcome":"REJECTED","code":"INVALID_IDENTIFIER","field":"mail <b>"},
             {"row":8,"outcome":"CREATED","code":null,"field":null}],"nextCursor":"r"}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Desk desk = new Desk();

    @BeforeEach
    void aDryRunIsComplete() {
        know("DRY_RUN", "COMPLETED", "null");
        profile.json(IMPORTS + "/" + ID + "/rows", ROWS);
    }

    @Test
    void importsAreListedAndMayBeSeenWithoutTheRightToImport() {
        profile.json(IMPORTS, "{\"items\":[" + IMPORT.formatted(ID, "APPLY", "RUNNING", "null") + "]}");
        assertThat(desk.read("/imports")).contains("Past purchases", "For real", "Running 42 %", "1 MiB", "69,659");
        assertThat(desk.read("/imports", SomeScopes.HEADER, "platform:manage"))
                .contains("Past purchases")
                .doesNotContain("/new-import");
    }

    @Test
    void aDryRunTellsWhatWouldHappenRowByRow() {
        assertThat(desk.read("/imports/" + ID))
                .contains("Would make a person known", "23,570", "Would not be accepted", "Dry run", "Complete")
                .contains(
                        "An identifier is not well-formed",
                        "mail &lt;b&gt;",
                        "Identifier <code class=\"kb-key\">email</code>",
                        "For every row")
                .contains("href=\"/console/administration/imports/" + ID + "/report\"")
                .doesNotContain("hx-trigger=\"load", "mail <b>");
    }

    @Test
    void rowsAreFilteredByOutcomeAndTheListGoesOn() {
        assertThat(desk.read("/imports/" + ID + "/rows?outcome=REJECTED", "HX-Request", "true"))
                .contains("value=\"REJECTED\" selected", "/report?outcome=REJECTED\"")
                .contains("/rows?outcome=REJECTED&amp;cursor=r");
        assertThat(profile.lastAsked().uri()).isEqualTo(IMPORTS + "/" + ID + "/rows?outcome=REJECTED&limit=25");
        assertThat(desk.read("/imports/" + ID + "/rows?cursor=r").strip()).startsWith("<tr>");
        desk.read("/imports/" + ID + "/rows?outcome=BAD");
        assertThat(profile.lastAsked().uri()).doesNotContain("BAD");
    }

    @Test
    void whatWasToldIsDoneOnce() {
        // given
        var applied = Methods.post(202, IMPORT.formatted("i-2", "APPLY", "RUNNING", "null"));
        profile.at(IMPORTS + "/" + ID + "/applications", applied)
                .json(IMPORTS + "/i-2", IMPORT.formatted("i-2", "APPLY", "RUNNING", "null"))
                .json(IMPORTS + "/i-2/rows", ROWS);
        // when
        var answer = desk.send("/imports/" + ID + "/applications", "sha256=9f86&attempt=a-1");
        // then
        assertThat(answer.uri().getPath()).isEqualTo(Desk.ROOM + "/imports/i-2");
        assertThat(answer.body()).contains("Begun. You can leave this page", "For real");
        assertThat(applied.said("POST")).isEqualTo(Schemas.json("{\"sha256\":\"9f86\"}"));
        assertThat(profile.asked()).anyMatch(asked -> "a-1".equals(asked.header("idempotency-key")));
    }

    @Test
    void progressIsWatchedUntilItIsOverAndThenTheRowsAreRead() {
        // given
        know("APPLY", "RUNNING", "null");
        // then
        assertThat(desk.read("/imports/" + ID + "/panel", "HX-Request", "true"))
                .contains("hx-trigger=\"load delay:1500ms\"", "42 %", "4,120.5 rows per second", "12 s to go");
        know("APPLY", "COMPLETED", "null");
        assertThat(desk.read("/imports/" + ID + "/panel", "HX-Request", "true"))
                .contains("hx-target=\"#report\"", "/undos\"")
                .doesNotContain("delay:1500ms", "/cancellations");
    }

    @Test
    void aRunningImportIsStoppedAndOneThatIsOverIsTakenBack() {
        var path = IMPORTS + "/" + ID;
        profile.at(path + "/cancellations", Methods.post(202, "{}")).at(path + "/undos", Methods.post(409, """
                {"type":"urn:problem:imports:not-undoable"}
                """));
        assertThat(desk.send("/imports/" + ID + "/cancellations", "").body()).contains("Stopped.");
        assertThat(desk.send("/imports/" + ID + "/undos", "").body())
                .contains("Only an import that is over can be undone, and only once.");
    }

    @Test
    void aFileThatCannotBeReadSaysWhyInWords() {
        know("DRY_RUN", "FAILED", "{\"code\":\"MISSING_COLUMN\",\"field\":\"geboren\"}");
        assertThat(desk.read("/imports/" + ID, "Accept-Language", "nl"))
                .contains("Er ontbreekt een kolom", "Kolom ‘geboren’", "MISSING_COLUMN", "Voortijdig geëindigd")
                .doesNotContain("/applications");
    }

    @Test
    void aNewImportIsPreparedByWhoMayImport() {
        profile.json("/api/v1/sources", "{\"items\":[{\"key\":\"crm\"}]}");
        assertThat(desk.read("/new-import"))
                .contains("data-upload=\"/console/administration/imports/uploads\"", "<option value=\"crm\">")
                .contains("identifier:", "<template id=\"mapping-row\">", "table-file.js");
        assertThat(desk.read("/new-import", SomeScopes.HEADER, "platform:manage"))
                .contains("Your role does not include importing")
                .doesNotContain("import-form");
    }

    @Test
    void whoMayNotListSourcesIsOfferedThoseOfEarlierImports() {
        profile.json(IMPORTS, "{\"items\":[{\"source\":\"crm\"},{\"source\":\"crm\"}]}");
        assertThat(desk.read("/new-import", SomeScopes.HEADER, "profile:write"))
                .contains("<datalist id=\"sources\"><option value=\"crm\"></option></datalist>");
        assertThat(profile.asked()).noneMatch(asked -> asked.uri().startsWith("/api/v1/sources"));
    }

    @Test
    void whatIsMissingIsCalm() {
        profile.json(IMPORTS, 404, "{}");
        assertThat(desk.read("/imports")).contains("Not there");
        assertThat(desk.open("/imports/other").statusCode()).isEqualTo(404);
    }

    private static void know(String mode, String state, String failure) {
        profile.json(IMPORTS + "/" + ID, IMPORT.formatted(ID, mode, state, failure));
    }
}
