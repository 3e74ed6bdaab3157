package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.SampleCatalogue;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.with;
import static io.klantbeeld.consent.catalogue.CatalogueApi.activate;
import static io.klantbeeld.consent.catalogue.CatalogueApi.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class CatalogueVersionsTest {
    private static final String TOPIC = """
            {"name":"%s","brand":"blauwvlucht","kind":"INTEREST","promotional":true}
            """;

    @BeforeEach
    void theSampleIsLoaded() {
        SampleCatalogue.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "controllers/blauwvlucht-nv",
                "brands/blauwvlucht",
                "purposes/marketing",
                "topics/travel-surprises",
                "rule-packs/de"
            })
    void everyEntryTellsItsStatesAndVersions(String path) {
        // given
        var url = "/api/v1/" + path;
        // when
        var active = body(with("consent:read").get(url + "?state=ACTIVE"), 200);
        var versions = body(with("consent:read").get(url + "/versions"), 200);
        // then
        assertThat(active).isEqualTo(body(with("consent:read").get(url), 200));
        assertThat(versions.path("items")).contains(active);
        problem(with("consent:read").get(url + "?state=DRAFT"), 404, "catalogue:unknown-entry");
        problem(with("consent:read").get(url + "-nobody/versions"), 404, "catalogue:unknown-entry");
        var refused = problem(with("consent:read").get(url + "?state=RETIRED"), 400, "request:invalid");
        assertThat(refused.at("/violations/0/field").asText()).isEqualTo("state");
    }

    @Test
    void aNoticeIsReadByItsStateToo() {
        // given
        var notice = "/api/v1/notices/blauwvlucht-marketing/1/nl";
        // when
        var active = body(with("consent:read").get(notice + "?state=ACTIVE"), 200);
        // then
        assertThat(active.path("state").asText()).isEqualTo("ACTIVE");
        problem(with("consent:read").get(notice + "?state=DRAFT"), 404, "catalogue:unknown-entry");
    }

    @Test
    void theDraftIsReadBesideWhatIsInForce() {
        // given
        var path = "topics/topic-" + UUID.randomUUID();
        body(put("anna", path, TOPIC.formatted("First")), 200);
        body(activate("bert", path), 200);
        body(put("anna", path, TOPIC.formatted("Second")), 200);
        // when
        var draft = body(with("consent:read").get("/api/v1/" + path + "?state=DRAFT"), 200);
        var active = body(with("consent:read").get("/api/v1/" + path), 200);
        // then
        assertThat(draft.at("/definition/name").asText()).isEqualTo("Second");
        assertThat(active.at("/definition/name").asText()).isEqualTo("First");
    }

    @Test
    void versionsArePagedFromTheNewest() {
        // given
        var path = "topics/topic-" + UUID.randomUUID();
        for (var name : new String[] {"First", "Second", "Third"}) {
            body(put("anna", path, TOPIC.formatted(name)), 200);
            body(activate("bert", path), 200);
        }
        body(put("anna", path, TOPIC.formatted("Fourth")), 200);
        // when
        var states = statesOf(path);
        // then
        assertThat(states).containsExactly("4 DRAFT", "3 ACTIVE", "2 RETIRED", "1 RETIRED");
    }

    @Test
    void aPageThatNobodyWasGivenIsRefused() {
        // when
        var answer = with("consent:read").get("/api/v1/topics/travel-surprises/versions?cursor=x");
        // then
        assertThat(problem(answer, 400, "request:invalid")
                        .at("/violations/0/field")
                        .asText())
                .isEqualTo("cursor");
    }

    @Test
    void thoseOfAnotherBrandSeeNoVersion() {
        // given
        var medivisie = Tokens.scopes("consent:read").brands("medivisie");
        // when
        var answer =
                given().header("Authorization", medivisie.bearer()).get("/api/v1/topics/travel-surprises/versions");
        // then
        problem(answer, 404, "catalogue:unknown-entry");
    }

    private static List<String> statesOf(String path) {
        var states = new ArrayList<String>();
        var cursor = "";
        do {
            var page = body(with("consent:read").get("/api/v1/" + path + "/versions?limit=1&cursor=" + cursor), 200);
            page.path("items")
                    .forEach(item -> states.add(item.path("version").asText() + " "
                            + item.path("state").asText()));
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return states;
    }
}
