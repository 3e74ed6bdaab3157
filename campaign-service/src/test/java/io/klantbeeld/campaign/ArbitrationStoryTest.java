package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Two campaigns that one event opens, under a policy that leaves room for one surprise a day. */
@QuarkusTest
@RealServers
@Counterparts
class ArbitrationStoryTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign one = ACampaign.likeTheSample();
    private final ACampaign other = ACampaign.likeTheSample().with("/journey/entry", "event", one.event());
    private Traveller anna;

    @BeforeEach
    void annaIsKnown() {
        Api.loadSample();
        anna = Traveller.known(true);
    }

    @Test
    void theHigherTierTakesTheLastPlaceWhateverTheScores() {
        // given
        one.with(definition -> definition.put("priority", 90)).running();
        other.with("/actions/0/value", "amount", "900.00").running();

        // when
        anna.does(one.event(), "AMS", 1);

        // then
        assertThat(decision(one).path("outcome").asText()).isIn("PLANNED", "SENT");
        assertThat(stop(other)).isEqualTo("ARBITRATION RESERVED_FOR_HIGHER_PRIORITY");
        var evidence = arbitration(decision(other).path("gates")).path("evidence");
        assertThat(evidence.path("winner").asText()).isEqualTo(one.key());
        assertThat(evidence.path("margin").asDouble()).isNegative();
        assertThat(evidence.path("value").asDouble()).isEqualTo(900);
    }

    @Test
    void withinATierTheHigherScoreGoes() {
        // given
        one.running();
        other.with("/actions/0/value", "amount", "9.00").running();

        // when
        anna.does(one.event(), "AMS", 1);

        // then
        assertThat(stop(one)).isEqualTo("ARBITRATION LOST_ARBITRATION");
        var evidence = arbitration(decision(one).path("gates")).path("evidence");
        assertThat(evidence.path("winner").asText()).isEqualTo(other.key());
        assertThat(evidence.path("margin").asDouble()).isPositive();
        assertThat(decision(other).path("outcome").asText()).isIn("PLANNED", "SENT");
        assertThat(sql.count("contact WHERE person = ?", anna.id())).isEqualTo(1);
    }

    @Test
    void whereNoPolicyIsAboutBothBothGo() {
        // given
        one.with(definition -> definition.put("priority", 90)).running();
        other.with("/actions/0", "category", "TRAVEL_NEWS").running();

        // when
        anna.does(one.event(), "AMS", 1);

        // then
        assertThat(decision(one).path("outcome").asText()).isIn("PLANNED", "SENT");
        assertThat(decision(other).path("outcome").asText()).isIn("PLANNED", "SENT");
    }

    @Test
    void whatIsNotWorthItIsLeft() {
        // given
        one.with(definition -> ((ObjectNode) definition.at("/actions/0")).put("minimumScore", 5))
                .running();

        // when
        anna.does(one.event(), "AMS", 1);

        // then
        assertThat(stop(one)).isEqualTo("ARBITRATION BELOW_THRESHOLD");
    }

    @Test
    void whyRehearsesTheSameArbitration() {
        // given
        one.running();
        other.with("/actions/0/value", "amount", "9.00").running();
        anna.does(one.event(), "AMS", 1);
        assertThat(stop(one)).isEqualTo("ARBITRATION LOST_ARBITRATION");
        var recorded = arbitration(decision(one).path("gates"));

        // when nothing stands in the way any more
        await().until(() -> sql.count("contact WHERE person = ? AND sent_at IS NOT NULL", anna.id()) == 1);
        sql.execute("update contact set counts = false where person = ?", anna.id());
        var why = Api.get("/api/v1/persons/{person}/why?campaign={campaign}", anna.id(), one.key());

        // then
        assertThat(arbitration(why.at("/now/gates"))).isEqualTo(recorded);
        assertThat(why.at("/now/outcome").asText()).isEqualTo("BLOCKED");
        var winner = Api.get("/api/v1/persons/{person}/why?campaign={campaign}", anna.id(), other.key());
        assertThat(winner.at("/now/outcome").asText()).isEqualTo("PLANNED");
        assertThat(arbitration(winner.at("/now/gates")).path("evidence").has("propensity"))
                .isTrue();
    }

    private String stop(ACampaign campaign) {
        var stop = decision(campaign).path("stoppedBy");
        return stop.path("gate").asText() + " " + stop.path("code").asText();
    }

    private JsonNode decision(ACampaign campaign) {
        await().until(() -> !decisions(campaign).isEmpty());
        assertThat(decisions(campaign)).hasSize(1);
        return decisions(campaign).getFirst();
    }

    private List<JsonNode> decisions(ACampaign campaign) {
        var response = Api.asAuthor()
                .queryParam("campaign", campaign.key())
                .get("/api/v1/persons/{person}/decisions", anna.id());
        return response.statusCode() == 404 ? List.of() : Api.items(Api.json(response, 200));
    }

    private static JsonNode arbitration(JsonNode gates) {
        return StreamSupport.stream(gates.spliterator(), false)
                .filter(gate -> gate.path("gate").asText().equals("ARBITRATION"))
                .findFirst()
                .orElseThrow();
    }
}
