package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A page asks what to show: one contact, however often it asks, and capped like all others. */
@QuarkusTest
@RealServers
@Counterparts
class PlacementTest {
    private static final int AT_ONCE = 8;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String tier = AnOffer.tier();
    private Traveller anna;

    @BeforeEach
    void annaOpensThePage() {
        Api.loadSample();
        anna = AnOffer.traveller(tier, "WEB");
        await().until(() -> sql.count("trait_projection WHERE profile_id = ? AND version = 2", anna.id()) == 1);
        await().until(() -> sql.count("permission_projection WHERE profile_id = ?", anna.id()) == 1);
    }

    @Test
    void theSamePageShowsTheSameAndItCountsOnce() {
        // given
        AnOffer.on("WEB", tier, "4.00").running();
        var best = AnOffer.on("WEB", tier, "9.00").running();

        // when
        var first = Api.json(next("home-hero"), 200);
        var second = Api.json(next("home-hero"), 200);

        // then
        assertThat(second).isEqualTo(first);
        assertThat(first.path("campaign").asText()).isEqualTo(best.key());
        assertThat(first.at("/content/locale").asText()).isEqualTo("nl");
        assertThat(first.at("/content/subject").asText()).isEqualTo("Anna, koffie op Schiphol?");
        assertThat(first.at("/content/html").asText()).contains("/u/" + anna.id());
        assertThat(sql.count("contact WHERE person = ?", anna.id())).isEqualTo(1);
        assertThat(next("sidebar").statusCode()).as("one surprise a day").isEqualTo(204);
    }

    @Test
    void whatThePageReportsIsLearnedAndNothingFollowsTheSameDay() {
        // given
        AnOffer.on("WEB", tier, "4.00").running();
        var shown = Api.json(next("home-hero"), 200);

        // when
        Api.json(report(shown), 200);

        // then
        assertThat(next("home-hero").statusCode()).isEqualTo(204);
        assertThat(sql.count(
                        "propensity_count WHERE action = ? AND channel = 'WEB' AND trials = 1 AND successes = 1",
                        shown.path("action").asText()))
                .isEqualTo(1);
    }

    @Test
    void pagesThatAskAtOnceShowTheSame() throws Exception {
        // given no cap at all
        AnOffer.on("WEB", tier, "4.00")
                .with("/actions/0", "category", "TRAVEL_NEWS")
                .running();

        // when
        var answers = atOnce(() -> Api.json(next("home-hero"), 200));

        // then
        assertThat(answers.distinct()).hasSize(1);
        assertThat(sql.count("contact WHERE person = ?", anna.id())).isEqualTo(1);
    }

    @Test
    void whatThePersonRefusesIsNotShownNorShownAgain() {
        // given
        AnOffer.on("WEB", tier, "4.00").running();
        Api.json(next("home-hero"), 200);

        // when
        ConsentCounterpart.running().deny(anna.id().toString(), "CONSENT_WITHDRAWN");

        // then
        assertThat(next("home-hero").statusCode()).isEqualTo(204);
        assertThat(next("sidebar").statusCode()).isEqualTo(204);
        assertThat(sql.count("contact WHERE person = ?", anna.id())).isEqualTo(1);
    }

    @Test
    void onlyChannelsOfTheBrandMayAsk() {
        AnOffer.on("WEB", tier, "4.00").running();
        var path = "/api/v1/placements/home-hero/next?person=" + anna.id();
        var page = Tokens.scopes("contact:write");

        assertThat(with(Tokens.scopes("campaign:read"), path).statusCode()).isEqualTo(403);
        assertThat(with(page.brands("medivisie"), path).statusCode()).isEqualTo(404);
        assertThat(with(page.brands("medivisie"), path + "&brand=blauwvlucht").statusCode())
                .isEqualTo(403);
        assertThat(with(page, path + "&channel=EMAIL").statusCode()).isEqualTo(400);
        assertThat(with(page, path + "&brand=blauwvlucht").statusCode()).isEqualTo(200);
    }

    private Response next(String placement) {
        return with(
                Tokens.scopes("contact:write"),
                "/api/v1/placements/%s/next?channel=WEB&person=%s".formatted(placement, anna.id()));
    }

    private static Response with(Tokens token, String path) {
        return given().header("Authorization", token.bearer()).get(path);
    }

    private static Response report(JsonNode shown) {
        return given().header("Authorization", Tokens.scopes("contact:write").bearer())
                .contentType(ContentType.JSON)
                .body("{\"fence\":%d,\"status\":\"COMPLETED\",\"disposition\":\"CLICKED\"}"
                        .formatted(shown.path("fence").asLong()))
                .post("/api/v1/contacts/{id}/outcomes", shown.path("contactId").asText());
    }

    private static <T> Stream<T> atOnce(Callable<T> work) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            var answers = new ArrayList<T>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers.stream();
        }
    }
}
