package io.klantbeeld.campaign.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.ABlockingEvent;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.ACrowd;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.simulation.ASimulation;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a simulation says is what happens when the event happens to each person live, at the same moment. */
@QuarkusTest
@RealServers
@Counterparts
class SimulationIsRealityTest {
    private static final int PEOPLE = 320;

    /** Nobody else decides or sends that late. */
    private static final Instant AT = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(34));

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign campaign = ACampaign.likeTheSample();
    private final ACampaign rival = ACampaign.likeTheSample().with("/journey/entry", "event", campaign.event());
    private ABlockingEvent complaint;

    @BeforeEach
    void anEventBlocksMails() {
        complaint = ABlockingEvent.of("EMAIL", "P2D");
    }

    @AfterEach
    void itBlocksNoMore() {
        complaint.blocksNoMore();
    }

    @Test
    void everyPersonComesToTheEndThatWasSimulated() {
        // given
        var crowd = everybody();
        var before = rows(crowd);
        var simulation = ASimulation.done(asked(crowd));
        assertThat(rows(crowd)).as("a simulation leaves nothing behind").isEqualTo(before);

        // when
        var happening = new Happening(campaign.event(), List.of(campaign, rival), AT);
        crowd.ids().forEach(happening::to);

        // then
        var decisions = LiveDecisions.about(array(crowd), campaign.key());
        assertThat(ASimulation.funnel(simulation)).isEqualTo(decisions.funnel());
        assertThat(outcomes(simulation)).isEqualTo(decisions.outcomes());
        assertThat(ends(simulation)).hasSize(3 * PEOPLE).isEqualTo(decisions.ends());
        assertThat(planned(simulation)).isEqualTo(planned(crowd));
        assertThat(simulation.at("/result/difference/changed").asLong()).isZero();
        assertAllThatCanHappenDid(decisions);
    }

    private static void assertAllThatCanHappenDid(LiveDecisions decisions) {
        assertThat(decisions.outcomes()).containsOnlyKeys("PLANNED", "DEFERRED", "BLOCKED", "HELD_OUT");
        assertThat(decisions.ends().values().stream().map(end -> end.split(" ")[2]))
                .contains(
                        "PERSON_RESTRICTED",
                        "NO_CONSENT",
                        "WITHDRAWN",
                        "NO_ADDRESS",
                        "ADDRESS_INVALID",
                        "NOT_ELIGIBLE",
                        "NOT_SUITABLE",
                        "ALREADY_RESPONDED",
                        "REENTRY_BLOCKED",
                        "HOLDOUT_CAMPAIGN",
                        "BLOCKED_RECENT_CALL",
                        "BLOCKED_RECENT_EVENT",
                        "CAP_REACHED",
                        "RESERVED_FOR_HIGHER_PRIORITY",
                        "STOCK_EMPTY",
                        "CAPACITY_FULL",
                        "BUDGET_EXHAUSTED",
                        "QUIET_HOURS",
                        "EXPIRED");
    }

    private ACrowd everybody() {
        campaign.with(SimulationIsRealityTest::hasEveryReasonToStop).running();
        rival.with(SimulationIsRealityTest::isForGold).running();
        return ACrowd.of(PEOPLE, 7, AT).withAPast(campaign, "coffee-voucher").withAnEvent(complaint.name(), 20);
    }

    private ObjectNode asked(ACrowd crowd) {
        var asked = ASimulation.of(campaign.key()).put("at", AT.toString()).put("sample", 200);
        asked.putObject("audience").put("segment", crowd.segment());
        asked.putObject("event")
                .put("name", campaign.event())
                .putObject("properties")
                .put("airport", "AMS");
        return asked;
    }

    // Left out, out of stock, out of money, out of hands, again too early, one step after the other. The past took 33
    // of the stock; who competes with the rival comes before the last is gone.
    private static void hasEveryReasonToStop(ObjectNode definition) {
        definition.putObject("holdOut").put("percent", 12);
        ((ObjectNode) definition.path("journey")).put("reEntry", "ONCE");
        definition.putObject("budget").put("amount", "0.22").put("currency", "EUR");
        var actions = (ArrayNode) definition.path("actions");
        var voucher = (ObjectNode) actions.get(0);
        var lounge = voucher.deepCopy().put("key", "lounge").put("category", "REMINDER");
        voucher.put("eligibility", "traits.loyaltyTier != 'BLUE'")
                .putObject("stock")
                .put("total", 55);
        var treatments = (ArrayNode) voucher.path("treatments");
        treatments.add(((ObjectNode) treatments.get(0).deepCopy()).put("channel", "WHATSAPP"));
        actions.add(lounge);
        var steps = (ArrayNode) definition.at("/journey/steps");
        steps.add(
                ((ObjectNode) steps.get(0).deepCopy()).put("key", "afterwards").put("action", "lounge"));
        actions.add(handedOver(lounge));
        steps.add(
                ((ObjectNode) steps.get(0).deepCopy()).put("key", "at-the-gate").put("action", "gift"));
    }

    private static ObjectNode handedOver(ObjectNode action) {
        var gift = action.deepCopy().put("key", "gift").put("category", "GIFT");
        gift.putObject("capacity").put("max", 10).put("per", "PT1H");
        return gift;
    }

    private static void isForGold(ObjectNode definition) {
        definition.put("priority", 90);
        var action = (ObjectNode) definition.at("/actions/0");
        action.put("eligibility", "traits.loyaltyTier == 'GOLD'")
                .putObject("stock")
                .put("total", 40);
    }

    private Map<String, Object> rows(ACrowd crowd) {
        return sql.rows("""
                        select (select count(*) from decision where person = any (?::uuid[])) as decisions,
                               (select count(*) from contact where person = any (?::uuid[])) as contacts,
                               (select count(*) from journey_run where person = any (?::uuid[])) as runs,
                               (select count(*) from pressure where person = any (?::uuid[])) as pressures,
                               (select count(*) from campaign_capacity where campaign = ?) as capacities
                        """, array(crowd), array(crowd), array(crowd), array(crowd), campaign.key())
                .getFirst();
    }

    private static String array(ACrowd crowd) {
        return crowd.ids().toString().replace('[', '{').replace(']', '}');
    }

    private static Map<String, Long> outcomes(JsonNode simulation) {
        var outcomes = new TreeMap<String, Long>();
        simulation
                .at("/result/outcomes")
                .properties()
                .forEach(outcome ->
                        outcomes.put(outcome.getKey(), outcome.getValue().asLong()));
        return outcomes;
    }

    private static Map<String, String> ends(JsonNode simulation) {
        var ends = new TreeMap<String, String>();
        ASimulation.sample(simulation.path("id").asText())
                .forEach(one -> ends.put(
                        one.path("person").asText() + " " + one.path("step").asText(),
                        Stream.of("outcome", "gate", "code", "channel")
                                .map(field -> one.path(field).asText())
                                .reduce((left, right) -> left + " " + right)
                                .orElseThrow()));
        return ends;
    }

    private static List<String> planned(JsonNode simulation) {
        return List.of(
                simulation.at("/result/channels/EMAIL").asText("0"),
                simulation.at("/result/channels/WHATSAPP").asText("0"),
                simulation.at("/result/costs/0/amount").asText());
    }

    private List<String> planned(ACrowd crowd) {
        var contacts = "from contact where person = any (?::uuid[]) and campaign = ? and state = 'PLANNED'";
        return Stream.of(
                        "select count(*) " + contacts + " and channel = 'EMAIL'",
                        "select count(*) " + contacts + " and channel = 'WHATSAPP'",
                        "select sum((plan #>> '{cost,amount}')::numeric) " + contacts)
                .map(query -> sql.value(query, array(crowd), campaign.key()).toString())
                .toList();
    }
}
