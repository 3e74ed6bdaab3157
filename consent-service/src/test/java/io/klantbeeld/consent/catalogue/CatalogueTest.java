package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.SampleCatalogue;
import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.with;
import static io.klantbeeld.consent.catalogue.CatalogueApi.activate;
import static io.klantbeeld.consent.catalogue.CatalogueApi.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class CatalogueTest {
    private static final String TOPIC = """
            {"name":"%s","brand":"blauwvlucht","kind":"INTEREST","promotional":true}
            """;

    @BeforeEach
    void theSampleIsLoaded() {
        SampleCatalogue.load();
    }

    @Test
    void aDraftIsInForceOnlyAfterSomebodyElseActivatedIt() {
        // given
        var key = "topic-" + UUID.randomUUID();
        var draft = body(put("anna", "topics/" + key, TOPIC.formatted("First")), 200);
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        // when
        problem(activate("anna", "topics/" + key), 422, "catalogue:four-eyes");
        var active = body(activate("bert", "topics/" + key), 200);
        // then
        assertThat(active.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(active.path("version").asLong()).isEqualTo(1);
        assertThat(active.path("author").asText())
                .isNotEqualTo(active.path("approver").asText());
    }

    @Test
    void aNewVersionRetiresTheOldOneAndIsPublished() {
        // given
        var key = "topic-" + UUID.randomUUID();
        body(put("anna", "topics/" + key, TOPIC.formatted("First")), 200);
        body(activate("bert", "topics/" + key), 200);
        // when
        body(put("anna", "topics/" + key, TOPIC.formatted("Second")), 200);
        var before = body(with("consent:read").get("/api/v1/topics/" + key), 200);
        var after = body(activate("bert", "topics/" + key), 200);
        // then
        assertThat(before.at("/definition/name").asText()).isEqualTo("First");
        assertThat(after.path("version").asLong()).isEqualTo(2);
        assertThat(after.at("/definition/name").asText()).isEqualTo("Second");
        try (var kafka = new KafkaProbe()) {
            var published = kafka.await(
                    Topics.CONSENT_CATALOGUE,
                    found -> found.key().equals("TOPIC:" + key) && found.text().contains("Second"));
            Schemas.assertValid(Topics.CONSENT_CATALOGUE, published.text());
        }
    }

    @Test
    void everyEntryOfTheSampleIsPublishedAsItsSchemaSays() {
        try (var kafka = new KafkaProbe()) {
            for (var key : new String[] {
                "CONTROLLER:blauwvlucht-nv", "BRAND:blauwvlucht", "PURPOSE:marketing", "NOTICE:wolkje-marketing/1/it"
            }) {
                Schemas.assertValid(
                        Topics.CONSENT_CATALOGUE,
                        kafka.awaitKey(Topics.CONSENT_CATALOGUE, key).text());
            }
        }
    }

    @Test
    void loadingTheSampleAgainChangesNothing() {
        // given
        var before = body(with("consent:read").get("/api/v1/purposes?limit=500"), 200);
        // when
        for (var step : SampleCatalogue.steps()) {
            if (step.path("path").asText().startsWith("/api/v1/purposes/")) {
                assertThat(SampleCatalogue.play(step).statusCode()).isEqualTo(200);
            }
        }
        // then
        assertThat(body(with("consent:read").get("/api/v1/purposes?limit=500"), 200))
                .isEqualTo(before);
    }

    @Test
    void aNoticeInForceNeverChanges() {
        // given
        var notice = SampleCatalogue.steps().findParents("body").stream()
                .filter(step -> step.path("path").asText().endsWith("notices/blauwvlucht-marketing/1/nl"))
                .findFirst()
                .orElseThrow();
        var changed = notice.path("body").toString().replace("Blauwvlucht", "Iemand anders");
        // when
        var answer = put("anna", "notices/blauwvlucht-marketing/1/nl", changed);
        // then
        problem(answer, 422, "catalogue:notice-immutable");
    }

    @Test
    void aDraftThatRefersToWhatIsNotInForceIsNotActivated() {
        // given
        var key = "brand-" + UUID.randomUUID();
        body(put("anna", "brands/" + key, """
                {"name":"X","controller":"nobody","language":"nl"}
                """), 200);
        // when
        var problem = problem(activate("bert", "brands/" + key), 422, "catalogue:not-ready");
        // then
        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("controller");
    }

    @Test
    void aPurposeCannotLastForEver() {
        // given
        var key = "purpose-" + UUID.randomUUID();
        body(put("anna", "purposes/" + key, """
                {"name":"X","purposeClass":"MARKETING","allowedBases":["CONSENT"],"dataCategories":["CONTACT"],
                 "validity":"P999999999Y"}
                """), 200);
        // when
        var problem = problem(activate("bert", "purposes/" + key), 422, "catalogue:not-ready");
        // then
        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("validity");
    }

    @Test
    void thoseOfOneBrandNeitherSeeNorTouchAnother() {
        // given
        var medivisie = Tokens.scopes("consent:read", "consent:manage").brands("medivisie");
        var request = given().header("Authorization", medivisie.bearer()).contentType("application/json");
        // when
        var refused = request.body(TOPIC.formatted("X")).put("/api/v1/topics/stolen");
        // then
        problem(refused, 403, "access:brand-not-permitted");
        problem(
                given().header("Authorization", medivisie.bearer()).get("/api/v1/topics/travel-surprises"),
                404,
                "catalogue:unknown-entry");
        var notices = body(given().header("Authorization", medivisie.bearer()).get("/api/v1/notices?limit=500"), 200);
        assertThat(notices.path("items"))
                .isNotEmpty()
                .allMatch(notice -> notice.path("key").asText().startsWith("medivisie-"));
    }

    @Test
    void listsArePagedByKey() {
        // given
        var keys = new ArrayList<String>();
        var cursor = "";
        // when
        do {
            var page = body(with("consent:read").get("/api/v1/notices?limit=20&cursor=" + cursor), 200);
            page.path("items").forEach(item -> keys.add(item.path("key").asText()));
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        // then
        assertThat(keys).hasSizeGreaterThanOrEqualTo(52).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void draftsAreListedApart() {
        // given
        var key = "draft-" + UUID.randomUUID();
        body(put("anna", "topics/" + key, TOPIC.formatted("X")), 200);
        // when
        var drafts = body(with("consent:read").get("/api/v1/topics?state=DRAFT&limit=500"), 200);
        var active = body(with("consent:read").get("/api/v1/topics?limit=500"), 200);
        // then
        assertThat(drafts.findValuesAsText("key")).contains(key);
        assertThat(active.findValuesAsText("key")).doesNotContain(key);
        problem(with("consent:read").get("/api/v1/topics?state=GONE"), 400, "request:invalid");
    }
}
