package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.Feedback.OfContact;
import io.klantbeeld.campaign.channel.Feedback.Status;
import io.klantbeeld.campaign.contact.ContactFeedback;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class ResultsTest {
    private static final String RESULTS = "/api/v1/campaigns/airport-surprise/results";

    @Inject
    ContactFeedback feedback;

    @BeforeEach
    void theSampleRuns() {
        Api.loadSample();
    }

    @Test
    void whatWasSentAndWhatWasStoppedIsCounted() {
        // given
        var campaign = ACampaign.likeTheSample().running();
        var results = campaign.path() + "/results";
        var anna = Traveller.known(true);
        // when
        anna.does(campaign.event(), "AMS", 1);
        await().untilAsserted(
                        () -> assertThat(count(Api.get(results), "/total/sent")).isOne());
        anna.does(campaign.event(), "AMS", 1);
        // then
        await().untilAsserted(() -> {
            var after = Api.get(results);
            assertThat(count(after, "/total/sent")).isOne();
            assertThat(count(after, "/total/stopped")).isOne();
            assertThat(capped(after)).isOne();
            assertThat(after.at("/days/0/channel").asText()).isEqualTo("EMAIL");
        });
    }

    @Test
    void whoAnswersWithStopIsCountedAsThatAndNotAsAReply() {
        // given
        var campaign = ACampaign.likeTheSample().running();
        var results = campaign.path() + "/results";
        Traveller.known(true).does(campaign.event(), "AMS", 1);
        await().untilAsserted(
                        () -> assertThat(count(Api.get(results), "/total/sent")).isOne());
        // when
        said(campaign, Status.REPLIED, null);
        var replied = Api.get(results);
        said(campaign, Status.REPLIED, "STOP");
        var stopped = Api.get(results);
        // then
        assertThat(count(replied, "/total/replied")).isOne();
        assertThat(count(replied, "/total/optedOut")).isZero();
        assertThat(count(stopped, "/total/replied")).isZero();
        assertThat(count(stopped, "/total/optedOut")).isOne();
        assertThat(count(stopped, "/days/0/optedOut")).isOne();
    }

    @Test
    void thirtyDaysWithTodayAreCountedUnlessOthersAreNamed() {
        var now = Instant.now();

        var results = Api.get(RESULTS);

        var begin = Instant.parse(results.path("from").asText());
        var end = Instant.parse(results.path("to").asText());
        assertThat(Duration.between(begin, end)).isEqualTo(Duration.ofDays(30));
        assertThat(end).isAfter(now);
    }

    @Test
    void whatLiesOutsideThePeriodIsNotCounted() {
        var past = Api.get(RESULTS + "?from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z");

        assertThat(past.path("days")).isEmpty();
        assertThat(count(past, "/total/sent")).isZero();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThat(Api.asAuthor()
                        .get(RESULTS + "?from=2020-02-01T00:00:00Z&to=2020-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void campaignsOfOtherBrandsAndRolesWithoutTheScopeAreTurnedAway() {
        assertThat(Api.ofBrands("medivisie").get(RESULTS).statusCode()).isEqualTo(404);
        assertThat(given().header(
                                "Authorization", Tokens.scopes("contact:write").bearer())
                        .get(RESULTS)
                        .statusCode())
                .isEqualTo(403);
    }

    private void said(ACampaign campaign, Status status, String code) {
        var contact = SqlProbe.ofTheModule().value("select id::text from contact where campaign = ?", campaign.key());
        feedback.apply(
                "EMAIL",
                List.of(new Feedback(new OfContact(UUID.fromString((String) contact)), status, code, Instant.now())));
    }

    private static long count(JsonNode results, String path) {
        return results.at(path).asLong();
    }

    private static long capped(JsonNode results) {
        for (var reason : results.path("reasons")) {
            if (reason.path("code").asText().equals("CAP_REACHED")) {
                return reason.path("count").asLong();
            }
        }
        return 0;
    }
}
