package io.klantbeeld.campaign.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.ACrowd;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.decision.DecidingAt;
import io.klantbeeld.campaign.journey.TriggerStore.Opening;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.campaign.simulation.ASimulation;
import io.klantbeeld.event.profile.InteractionRecorded;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** Whose address is missing is not waited for any more. */
    private static final Instant RECEIVED = AT.minusSeconds(61);

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign campaign = ACampaign.likeTheSample();
    private final ACampaign rival = ACampaign.likeTheSample().with("/journey/entry", "event", campaign.event());

    @Inject
    TriggerStore triggers;

    @Inject
    Campaigns campaigns;

    @Inject
    People people;

    @Test
    void everyPersonComesToTheEndThatWasSimulated() {
        // given
        campaign.with(SimulationIsRealityTest::hasEveryReasonToStop).running();
        rival.with(SimulationIsRealityTest::isForGold).running();
        var crowd = ACrowd.of(PEOPLE, 7, AT).withAPast(campaign, "coffee-voucher");
        var before = rows(crowd);

        // when
        var simulation = ASimulation.done(asked(crowd));
        var after = rows(crowd);
        crowd.ids().forEach(this::happens);

        // then
        assertThat(simulation.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(simulation.at("/result/persons").asInt()).isEqualTo(PEOPLE);
        assertThat(after).as("a simulation leaves nothing behind").isEqualTo(before);
        var decisions = decisions(crowd);
        assertThat(ASimulation.funnel(simulation)).isEqualTo(funnel(decisions));
        assertThat(simulated(simulation)).isEqualTo(live(decisions));
        assertThat(ends(simulation)).isEqualTo(ends(decisions));
        assertThat(planned(simulation)).isEqualTo(planned(crowd));
        assertThat(ends(decisions).values().stream()
                        .map(end -> end.split(" ", 2)[1])
                        .distinct())
                .as("all that can happen does")
                .hasSizeGreaterThan(18);
        assertThat(simulation.at("/result/difference/changed").asLong()).isZero();
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

    private void happens(UUID person) {
        var clock = Clock.fixed(AT, ZoneOffset.UTC);
        var starting = new Starting(triggers, campaigns, people, DecidingAt.clock(clock), clock);
        var interaction = interaction(person);
        var opened = Stream.of(campaign, rival)
                .map(entered -> waiting(entered, interaction))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> triggers.add(opened, RECEIVED));
        QuarkusTransaction.requiringNew().run(() -> starting.start(new Opening(interaction.interactionId(), person)));
    }

    private WaitingTrigger waiting(ACampaign entered, InteractionRecorded interaction) {
        var revision = (UUID) sql.value("select live_revision from campaign where key = ?", entered.key());
        var run = Ids.named("run", entered.key(), interaction.interactionId());
        return new WaitingTrigger(run, entered.key(), revision, interaction, RECEIVED, 0, 0);
    }

    private InteractionRecorded interaction(UUID person) {
        return new InteractionRecorded(
                UUID.randomUUID(),
                person,
                0,
                "ingestion",
                "EVENT",
                campaign.event(),
                "WEB",
                "INBOUND",
                Traveller.BRAND,
                RECEIVED,
                RECEIVED,
                "website",
                Map.of("airport", "AMS"),
                Map.of(),
                null,
                null,
                null);
    }

    // Left out, out of stock, out of money, again too early, not worth it, one step after the other.
    private static void hasEveryReasonToStop(ObjectNode definition) {
        definition.putObject("holdOut").put("percent", 12);
        ((ObjectNode) definition.path("journey")).put("reEntry", "ONCE");
        definition.putObject("budget").put("amount", "0.125").put("currency", "EUR");
        var actions = (ArrayNode) definition.path("actions");
        var voucher = (ObjectNode) actions.get(0);
        var lounge = voucher.deepCopy().put("key", "lounge").put("category", "REMINDER");
        voucher.put("eligibility", "traits.loyaltyTier != 'BLUE'")
                .putObject("stock")
                .put("total", 45);
        var treatments = (ArrayNode) voucher.path("treatments");
        treatments.add(((ObjectNode) treatments.get(0).deepCopy()).put("channel", "WHATSAPP"));
        actions.add(lounge.put("minimumScore", 0.5));
        var steps = (ArrayNode) definition.at("/journey/steps");
        steps.add(
                ((ObjectNode) steps.get(0).deepCopy()).put("key", "afterwards").put("action", "lounge"));
    }

    private static void isForGold(ObjectNode definition) {
        definition.put("priority", 90);
        var action = (ObjectNode) definition.at("/actions/0");
        action.put("eligibility", "traits.loyaltyTier == 'GOLD'")
                .putObject("stock")
                .put("total", 20);
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

    private List<Map<String, Object>> decisions(ACrowd crowd) {
        return sql.rows(
                "select *, gates::text as said from decision where person = any (?::uuid[]) and campaign = ?",
                array(crowd),
                campaign.key());
    }

    private static Map<String, Long> funnel(List<Map<String, Object>> decisions) {
        var funnel = new TreeMap<String, Long>();
        for (var decision : decisions) {
            for (var gate : Schemas.json(decision.get("said").toString())) {
                boolean passed = passed(gate);
                var answer = String.join(
                        " ",
                        decision.get("step").toString(),
                        gate.path("gate").asText(),
                        gate.path("code").asText(),
                        Boolean.toString(passed));
                funnel.merge(answer, 1L, Long::sum);
                if (!passed) {
                    break;
                }
            }
        }
        return funnel;
    }

    private static boolean passed(JsonNode gate) {
        boolean deferring = gate.path("gate").asText().equals("TIMING")
                && !gate.path("retryAt").isNull();
        return gate.path("passed").asBoolean() || deferring;
    }

    private static Map<String, Long> simulated(JsonNode simulation) {
        var outcomes = new TreeMap<String, Long>();
        simulation
                .at("/result/outcomes")
                .properties()
                .forEach(outcome ->
                        outcomes.put(outcome.getKey(), outcome.getValue().asLong()));
        return outcomes;
    }

    private static Map<String, Long> live(List<Map<String, Object>> decisions) {
        var outcomes = new TreeMap<String, Long>();
        decisions.forEach(decision -> outcomes.merge(decision.get("outcome").toString(), 1L, Long::sum));
        return outcomes;
    }

    private static Map<String, String> ends(JsonNode simulation) {
        var ends = new TreeMap<String, String>();
        ASimulation.sample(simulation.path("id").asText())
                .forEach(one -> ends.put(
                        one.path("person").asText() + " " + one.path("step").asText(),
                        String.join(
                                " ",
                                one.path("outcome").asText(),
                                one.path("gate").asText(),
                                one.path("code").asText(),
                                one.path("channel").asText())));
        return ends;
    }

    private static Map<String, String> ends(List<Map<String, Object>> decisions) {
        var ends = new TreeMap<String, String>();
        for (var decision : decisions) {
            var gates = Schemas.json(decision.get("said").toString());
            JsonNode decisive = null;
            for (var gate : gates) {
                if (decisive == null && !gate.path("passed").asBoolean() && !passed(gate)) {
                    decisive = gate;
                }
            }
            for (var gate : gates) {
                if (decisive == null && !gate.path("passed").asBoolean()) {
                    decisive = gate;
                }
            }
            var said = decisive == null ? gates.get(gates.size() - 1) : decisive;
            ends.put(
                    decision.get("person") + " " + decision.get("step"),
                    String.join(
                            " ",
                            decision.get("outcome").toString(),
                            said.path("gate").asText(),
                            said.path("code").asText(),
                            decision.get("channel").toString()));
        }
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
