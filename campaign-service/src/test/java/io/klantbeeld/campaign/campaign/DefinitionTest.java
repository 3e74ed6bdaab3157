package io.klantbeeld.campaign.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.ToldPurpose;
import io.klantbeeld.campaign.ToldSegment;
import io.klantbeeld.campaign.ToldTopic;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class DefinitionTest {
    private static final List<String> KEPT = List.of(
            "/owner",
            "/kpi",
            "/budget",
            "/audience",
            "/journey/reEntry",
            "/journey/reEntryAfter",
            "/actions/0/minimumScore",
            "/actions/0/lever",
            "/actions/0/stock",
            "/actions/0/group",
            "/actions/0/treatments/0/weight");

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign campaign = ACampaign.likeTheSample();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/actions/0 | minimumScore | -1 | 400 | actions[0].minimumScore",
                "/actions/0 | minimumScore | 0.1234567891 | 400 | actions[0].minimumScore",
                "/actions/0 | lever | 0 | 400 | actions[0].lever",
                "/actions/0 | stock | {\"total\":0} | 400 | actions[0].stock.total",
                "/actions/0 | group | \"No Key\" | 400 | actions[0].group",
                "/actions/0/treatments/0 | weight | {\"call-centre\":0} | 422 | actions[0].treatments[0].weight.call-centre",
                "/actions/0/treatments/0 | weight | {\"call-centre\":null} | 422 "
                        + "| actions[0].treatments[0].weight.call-centre",
                "/actions/0/treatments/0 | weight | {\"Call Centre\":1} | 422 | actions[0].treatments[0].weight",
                "/journey | reEntry | \"AFTER\" | 422 | journey.reEntryAfter",
                "/journey | reEntryAfter | \"P1D\" | 422 | journey.reEntryAfter",
                "/journey | reEntry | \"TWICE\" | 400 | journey.reEntry",
                "/journey/steps/0 | expiresAfter | \"P31D\" | 422 | journey.steps[0].expiresAfter",
                "'' | budget | {\"amount\":\"-1\",\"currency\":\"EUR\"} | 422 | budget.amount",
                "'' | budget | {\"amount\":\"1\",\"currency\":\"euro\"} | 422 | budget.currency",
                "'' | audience | {} | 422 | audience",
                "'' | audience | {\"segment\":\"nobody-knows\"} | 422 | audience.segment",
                "'' | audience | {\"when\":\"event.name == 'x'\"} | 422 | audience.when",
                "'' | audience | {\"when\":\"context.page == 'x'\"} | 422 | audience.when",
                "'' | audience | {\"when\":\"traits.age > \"} | 422 | audience.when",
                "'' | audience | {\"when\":\"inSegment('nobody-knows')\"} | 422 | audience.when",
                "'' | validity | {\"from\":null,\"to\":\"2020-01-01T00:00:00Z\"} | 422 | validity.to",
                "'' | validity | {\"from\":\"2090-01-02T00:00:00Z\",\"to\":\"2090-01-01T00:00:00Z\"} | 422 | validity.to",
                "/actions/0 | purpose | \"nothing\" | 422 | actions[0].purpose",
                "/actions/0 | topics | [\"travel-surprises\",\"nothing\"] | 422 | actions[0].topics[1]",
                "/templates/0 | fallback | \"fr\" | 422 | templates[0].fallback",
                "/templates/0/variants | en-UK | {\"subject\":\"Tea?\"} | 422 | templates[0].variants",
                "/templates/0/variants | english | {\"subject\":\"Tea?\"} | 422 | templates[0].variants"
            })
    void whatCannotBeMeantIsRefusedWithItsFieldAndLeavesNothing(
            String object, String field, String value, int status, String violation) {
        campaign.with(definition ->
                ((ObjectNode) definition.at(object.equals("''") ? "" : object)).set(field, Schemas.json(value)));

        var refused = Api.json(campaign.put(), status);

        assertThat(refused.path("violations").findValuesAsText("field")).contains(violation);
        assertThat(sql.count("campaign WHERE key = ?", campaign.key())).isZero();
        assertThat(sql.count("campaign_revision WHERE campaign = ?", campaign.key()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"owner", "kpi"})
    void whatIsTooLongIsRefusedWithItsField(String field) {
        campaign.with("", field, "x".repeat(81));

        var refused = Api.json(campaign.put(), 400);

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo(field);
    }

    @Test
    void aRefusedChangeLeavesTheCampaignAsItWas() {
        campaign.written();
        var before = campaign.view();

        Api.json(campaign.with("/actions/0", "purpose", "nothing").put(), 422);

        assertThat(campaign.view()).isEqualTo(before);
    }

    @Test
    void aChannelOfWhichThePlatformKnowsNoAddressesIsRefusedEvenWhereItHasAProvider() {
        set("/actions/0/treatments/0", "channel", "\"PUSH_APP\"");

        var refused = Api.json(campaign.put(), 422);

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo("actions[0].treatments[0].channel");
        assertThat(refused.at("/violations/0/message").asText())
                .isEqualTo("is a channel of which the platform knows no addresses yet");
    }

    @Test
    void everythingThatAnAuthorCanSayIsKept() {
        var segment = "s-" + UUID.randomUUID();
        ToldSegment.of(segment, Traveller.BRAND);
        set("", "owner", "\"Loyalty team\"");
        set("", "kpi", "\"repeat bookings\"");
        set("", "budget", "{\"amount\":\"5000.00\",\"currency\":\"EUR\"}");
        set("", "audience", "{\"segment\":\"" + segment + "\",\"when\":\"traits.age > 18\"}");
        set("/journey", "reEntry", "\"AFTER\"");
        set("/journey", "reEntryAfter", "\"PT24H\"");
        set("/actions/0", "minimumScore", "0.1");
        set("/actions/0", "lever", "1.5");
        set("/actions/0", "stock", "{\"total\":10000}");
        set("/actions/0", "group", "\"vouchers\"");
        set("/actions/0/treatments/0", "weight", "{\"call-centre\":1.2}");

        var view = Api.json(campaign.put(), 200);

        assertThat(view.path("warnings")).isEmpty();
        for (var place : KEPT) {
            assertThat(view.at(place)).as(place).isEqualTo(campaign.definition().at(place));
        }
    }

    @Test
    void aTopicOfAnotherBrandIsRefusedAndOneThatIsRetiredLaterIsAWarning() {
        var foreign = "t-" + UUID.randomUUID();
        var own = "t-" + UUID.randomUUID();
        ToldTopic.of(foreign, "medivisie");
        var topic = ToldTopic.of(own, Traveller.BRAND);
        set("/actions/0", "topics", "[\"" + foreign + "\"]");
        assertThat(Api.json(campaign.put(), 422).at("/violations/0/message").asText())
                .isEqualTo("is not a topic of the brand");

        set("/actions/0", "topics", "[\"" + own + "\"]");
        campaign.written();
        topic.isRetired();

        assertThat(campaign.view().path("warnings").findValuesAsText("field")).containsExactly("actions[0].topics[0]");
    }

    @Test
    void whileNothingOfTheCatalogueHasArrivedNamesAreMereWarnings() {
        sql.execute("delete from purpose_projection");
        sql.execute("delete from topic_projection");
        try {
            var view = Api.json(campaign.put(), 200);

            assertThat(view.path("warnings").findValuesAsText("field"))
                    .containsExactly("actions[0].purpose", "actions[0].topics[0]");
        } finally {
            ToldPurpose.of("marketing", "MARKETING");
            ToldPurpose.of("safety", "SAFETY");
            ToldTopic.of("travel-surprises", Traveller.BRAND);
        }
    }

    @Test
    void policiesThatDoNotDoWhatTheySeemToAreWarnedOf() {
        var category = "C" + Long.toString(System.nanoTime(), 36).toUpperCase();
        var key = campaign.key();
        policy("cap-" + key, category, "\"caps\":[{\"max\":1,\"window\":{\"kind\":\"ROLLING\",\"length\":\"PT24H\"}}]");
        policy("exempt-" + key, category, "\"exempt\":true");
        campaign.with("/actions/0", "category", category);
        campaign.definition().putArray("policies").add("cap-" + key).add("one-surprise-a-day");

        var view = Api.json(campaign.put(), 200);

        assertThat(view.path("warnings").findValuesAsText("field")).containsExactly("policies[0]", "policies[1]");
        assertThat(view.at("/warnings/0/hint").asText()).isEqualTo("the other policy is exempt-" + key);
        assertThat(view.at("/warnings/1/message").asText()).isEqualTo("covers no contact of the campaign");
    }

    private void set(String object, String field, String json) {
        campaign.with(definition -> ((ObjectNode) definition.at(object)).set(field, Schemas.json(json)));
    }

    private static void policy(String key, String category, String rules) {
        var body = "{\"brand\":\"blauwvlucht\",\"appliesTo\":{\"categories\":[\"" + category + "\"]}," + rules + "}";
        Api.json(Api.asAuthor().contentType("application/json").body(body).put("/api/v1/contact-policies/" + key), 200);
    }
}
