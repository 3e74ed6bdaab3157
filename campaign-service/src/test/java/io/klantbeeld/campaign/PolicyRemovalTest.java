package io.klantbeeld.campaign;

import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class PolicyRemovalTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String key = "removed-" + UUID.randomUUID();
    private final String category = "C" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String path = "/api/v1/contact-policies/" + key;

    @Inject
    ContactPolicies policies;

    @Test
    void whatACampaignReliesOnStaysUntilTheCampaignIsOver() {
        written();
        var campaign = ACampaign.likeTheSample()
                .with(definition -> definition.putArray("policies").add(key))
                .written();

        var refused = Api.json(Api.asAuthor().delete(path), 409);
        assertThat(refused.path("detail").asText()).contains(campaign.key());
        assertThat(refused.at("/campaigns/0").asText()).isEqualTo(campaign.key());
        Api.json(campaign.post("cancellations"), 201);
        assertThat(Api.asAuthor().delete(path).statusCode()).isEqualTo(204);

        assertThat(Api.asAuthor().get(path).statusCode()).isEqualTo(404);
        assertThat(Api.asAuthor().delete(path).statusCode()).isEqualTo(404);
        assertThat(policies.of("blauwvlucht")).noneMatch(policy -> policy.key().equals(key));
    }

    @Test
    void whatIsWrittenAgainIsAnotherVersion() {
        var tag = written().getHeader("ETag");
        assertThat(Api.asAuthor().delete(path).statusCode()).isEqualTo(204);

        var again = written();

        assertThat(Api.json(again, 200).path("version").asInt()).isEqualTo(3);
        assertThat(Api.asAuthor().header("If-Match", tag).delete(path).statusCode())
                .isEqualTo(412);
    }

    @Test
    void nobodyRemovesWhatIsNotTheirs() {
        written();

        assertThat(Api.ofBrands("wolkje").delete(path).statusCode()).isEqualTo(404);
        assertThat(given().header(
                                "Authorization", Tokens.scopes("campaign:read").bearer())
                        .delete(path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.asAuthor().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void contactsStayJudgedByWhatHeldAndTheNextOneIsNot() {
        // given
        var person = UUID.randomUUID();
        ProfileCounterpart.knows(person.toString(), person, "ACTIVE");
        written();
        Api.json(called(person), 201);
        assertThat(Api.json(called(person), 200).at("/gates/0/code").asText()).isEqualTo("CONCURRENT_CAP");

        // when
        Api.asAuthor().delete(path).then().statusCode(204);

        // then
        Api.json(called(person), 201);
        assertThat(sql.rows("select judged_by::text as caps from contact where person = ? order by planned_at", person))
                .extracting(contact -> contact.get("caps").toString().contains(key + "@1"))
                .containsExactly(true, false);
    }

    @Test
    void whoRemovesAPolicyWaitsForWhoeverIsAboutToRelyOnIt() {
        written();
        var removed = new CompletableFuture<Integer>();

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(policies.known("blauwvlucht", List.of(key))).containsExactly(key);
            Thread.startVirtualThread(
                    () -> removed.complete(Api.asAuthor().delete(path).statusCode()));
            await().until(() ->
                    sql.count("pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%contact_policy%'") > 0);
        });

        assertThat(removed.join()).isEqualTo(204);
    }

    private Response written() {
        var response = Api.asAuthor()
                .contentType(ContentType.JSON)
                .body("""
                {"brand":"blauwvlucht","appliesTo":{"categories":["%s"]},
                 "caps":[{"max":1,"window":{"kind":"ROLLING","length":"PT24H"}}]}
                """.formatted(category))
                .put(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private Response called(UUID person) {
        return given().header(
                        "Authorization",
                        Tokens.scopes("contact:write", "profile:read").bearer())
                .contentType(ContentType.JSON)
                .body("""
                        {"person":"%s","brand":"blauwvlucht","channel":"PHONE","purpose":"marketing","category":"%s"}
                        """.formatted(person, category))
                .post("/api/v1/contacts");
    }
}
