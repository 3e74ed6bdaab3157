package io.klantbeeld.campaign.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class RevisionTest {
    private ACampaign campaign;

    @BeforeEach
    void twoRevisionsOfWhichTheFirstLives() {
        campaign = ACampaign.likeTheSample().running();
        campaign.with("/templates/0/variants/nl", "subject", "Koffie?").written();
    }

    @Test
    void revisionsAreListedNewestFirstAndPageByPage() {
        var first = Api.get(campaign.path() + "/revisions?limit=1");
        var second = Api.get(
                campaign.path() + "/revisions?limit=1&cursor={cursor}",
                first.path("nextCursor").asText());

        assertThat(first.at("/items/0/number").asInt()).isEqualTo(2);
        assertThat(first.at("/items/0/state").asText()).isEqualTo("DRAFT");
        assertThat(second.at("/items/0/number").asInt()).isEqualTo(1);
        assertThat(second.at("/items/0/approvedBy").asText()).isEqualTo(ACampaign.APPROVER);
        assertThat(second.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void aRevisionIsReadWithTheWordsThatItHadThen() {
        var first = Api.get(campaign.path() + "/revisions/1");

        assertThat(first.path("hash").asText())
                .isEqualTo(campaign.view().at("/live/hash").asText());
        assertThat(first.at("/definition/templates/0/variants/nl/subject").asText())
                .endsWith("koffie op {event.properties.airport}?");
    }

    @Test
    void anApproverSeesWhatChangesAgainstWhatLives() {
        campaign.with("/actions/0/treatments/0/cost", "amount", "0.003").written();

        var difference = Api.get(campaign.path() + "/revisions/3/diff");

        assertThat(difference.path("against").asInt()).isEqualTo(1);
        assertThat(difference.path("differences").findValuesAsText("path"))
                .containsExactly(
                        "actions[coffee-voucher].treatments[EMAIL].cost.amount",
                        "templates[coffee-voucher].variants[nl].subject");
        assertThat(difference.at("/differences/0/kind").asText()).isEqualTo("CHANGED");
        assertThat(difference.at("/differences/0/before").asText()).isEqualTo("0.002");
        assertThat(difference.at("/differences/0/after").asText()).isEqualTo("0.003");
        assertThat(Api.get(campaign.path() + "/revisions/3/diff?against=2")
                        .path("differences")
                        .findValuesAsText("path"))
                .containsExactly("actions[coffee-voucher].treatments[EMAIL].cost.amount");
    }

    @Test
    void theFirstRevisionIsAllNew() {
        var difference = Api.get(campaign.path() + "/revisions/1/diff");

        assertThat(difference.path("against").isNull()).isTrue();
        assertThat(difference.path("differences"))
                .allSatisfy(change -> assertThat(change.path("kind").asText()).isEqualTo("ADDED"))
                .extracting(change -> change.path("path").asText())
                .contains("brand", "actions", "templates");
    }

    @Test
    void aRevisionOfNothingThatLivesIsComparedWithTheOneBefore() {
        var draft = ACampaign.likeTheSample()
                .written()
                .with("", "kpi", "repeat bookings")
                .written();

        var difference = Api.get(draft.path() + "/revisions/2/diff");

        assertThat(difference.path("against").asInt()).isEqualTo(1);
        assertThat(difference.path("differences").findValuesAsText("path")).isEqualTo(List.of("kpi"));
        assertThat(status(draft.path() + "/revisions/2/diff?against=live")).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/revisions/9,404",
        "/revisions/x,404",
        "/revisions/1/diff?against=9,404",
        "/revisions/1/diff?against=x,400"
    })
    void whatIsNotThereIsNotFound(String path, int status) {
        assertThat(status(campaign.path() + path)).isEqualTo(status);
    }

    @Test
    void aTokenOfAnotherBrandSeesNoRevision() {
        for (var path : List.of("/revisions", "/revisions/1", "/revisions/1/diff", "/transitions", "/export")) {
            assertThat(Api.ofBrands("medivisie").get(campaign.path() + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void everyLocaleThatIsAddedIsADifferenceAndVoidsTheApproval() {
        Api.json(campaign.post("reviews"), 201);
        Api.json(campaign.approverPosts("approvals", "{}"), 201);

        campaign.with(definition ->
                        variants(definition).set("fr", variants(definition).path("en")))
                .written();

        assertThat(campaign.view().at("/revision/state").asText()).isEqualTo("DRAFT");
        assertThat(campaign.post("schedules").statusCode()).isEqualTo(409);
        assertThat(Api.get(campaign.path() + "/revisions/3/diff?against=2")
                        .at("/differences/0/path")
                        .asText())
                .isEqualTo("templates[coffee-voucher].variants[fr]");
    }

    private static ObjectNode variants(ObjectNode definition) {
        return (ObjectNode) definition.at("/templates/0/variants");
    }

    private static int status(String path) {
        return Api.asAuthor().get(path).statusCode();
    }
}
