package io.klantbeeld.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.api.AccessTokens;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.test.Proof;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Kills profile-service in the midst of an import. */
@ThePlatform
@Order(Integer.MAX_VALUE - 2)
class ImportCrashTest {
    /** Some batches, of which the first are in when the service is killed. */
    private static final int ROWS = Proof.tries(5_000, 12_000);

    private static final int PERSONS = ROWS * 3 / 4;
    private static final Duration RECOVERY = Duration.ofSeconds(120);

    @Test
    void aCrashNeitherLosesNorDoublesARow(LocalPlatform platform) throws Exception {
        // given
        var channelTeam = platform.as("channel-team");
        var id = upload(platform);
        await().atMost(RECOVERY)
                .until(() -> read(channelTeam, id).path("rows").path("read").longValue() > 0);

        // when
        platform.part(Part.PROFILE).kill();
        platform.part(Part.PROFILE).start();

        // then
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(
                        read(channelTeam, id).path("state").textValue())
                .isEqualTo("COMPLETED"));
        var rows = read(channelTeam, id).path("rows");
        assertThat(rows.path("read").longValue()).isEqualTo(ROWS);
        assertThat(rows.path("unchanged").longValue() + rows.path("rejected").longValue())
                .isZero();
        assertThat(moments(platform)).isEqualTo(ROWS);
    }

    private static JsonNode read(PlatformApi api, String id) {
        return api.get("/api/v1/imports/" + id).body();
    }

    private static long moments(LocalPlatform platform) throws SQLException {
        try (var database = platform.postgres().connect("profile");
                var count = database.createStatement()
                        .executeQuery(
                                "SELECT count(*) FROM interaction WHERE source = 'crm' AND name = 'Crash Visited'")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static String upload(LocalPlatform platform) throws IOException, InterruptedException {
        var tokens = AccessTokens.ofClient(URI.create(platform.realm()), "channel-team", "channel-team-secret");
        var json = JsonMapper.builder().build();
        var body = part("definition", json.writeValueAsString(definition())) + part("file", file()) + "--row--\r\n";
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = http.send(
                    HttpRequest.newBuilder(platform.gateway().resolve("/api/v1/imports"))
                            .header("Authorization", "Bearer " + tokens.current())
                            .header("Content-Type", "multipart/form-data; boundary=row")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            return json.readTree(answer.body()).path("id").textValue();
        }
    }

    private static String part(String name, String content) {
        var file = name.equals("file") ? "; filename=\"rows.csv\"" : "";
        return "--row\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n".formatted(name, file, content);
    }

    private static Map<String, Object> definition() {
        return Map.of(
                "source", "crm",
                "kind", "EVENTS",
                "format", "CSV",
                "mode", "APPLY",
                "name", "Crash Visited",
                "rowKey", List.of("id"),
                "mapping",
                        List.of(Map.of("column", "who", "to", "identifier:crm"), Map.of("column", "at", "to", "time")));
    }

    private static String file() {
        return "id,who,at\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(i -> "%d,crash-%d,2026-01-01T00:00:%02dZ\n".formatted(i, i % PERSONS, i % 60))
                        .collect(Collectors.joining());
    }
}
