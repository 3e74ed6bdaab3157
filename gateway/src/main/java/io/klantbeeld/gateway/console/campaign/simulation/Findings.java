package io.klantbeeld.gateway.console.campaign.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.decision.DecisionOutcome;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * What would come of everybody.
 *
 * @param notEntered whom the event does not let in
 * @param costs what it would cost, by currency
 * @param compared whether something lives that it can be compared with
 * @param changed at how many steps of persons something else would come out
 */
record Findings(
        String persons,
        String notEntered,
        List<Outcome> outcomes,
        List<Counted> channels,
        List<Counted> languages,
        List<String> costs,
        boolean compared,
        String changed,
        List<Move> moves,
        List<Funnel> funnels) {
    /** How many decisions come to an outcome. */
    record Outcome(DecisionOutcome outcome, String count) {}

    /** How many contacts there would be of a kind. */
    record Counted(String what, String icon, String count) {
        static Counted on(Word channel, String count) {
            return new Counted(channel.text(), channel.icon(), count);
        }
    }

    /** How many would come to another end than they do now. */
    record Move(String step, Ending from, Ending to, String persons) {}

    /**
     * An end in words.
     *
     * @param why the gate and what it says; null where nothing is decided
     */
    record Ending(DecisionOutcome outcome, String why) {
        static Ending of(JsonNode end, CampaignWords words) {
            var gate = Fields.text(end, "gate");
            return new Ending(
                    DecisionOutcome.of(Fields.text(end, "outcome")),
                    gate == null ? null : words.gate(gate) + ": " + words.code(Fields.text(end, "code")));
        }
    }

    /**
     * Reads what came of a simulation.
     *
     * @param address of its page
     */
    static Findings of(JsonNode simulation, String address, CampaignWords words) {
        var result = simulation.path("result");
        var difference = result.path("difference");
        return new Findings(
                words.figures().count(result, "persons"),
                words.figures().count(result, "notEntered"),
                outcomes(result.path("outcomes"), words),
                channels(result.path("channels"), words),
                languages(result.path("locales"), words),
                costs(result.path("costs"), words),
                difference.isObject(),
                words.figures().count(difference, "changed"),
                moves(difference.path("moves"), words),
                Funnel.list(simulation, address, words));
    }

    private static List<Outcome> outcomes(JsonNode outcomes, CampaignWords words) {
        return outcomes.properties().stream()
                .map(entry -> new Outcome(
                        DecisionOutcome.of(entry.getKey()), words.figures().count(outcomes, entry.getKey())))
                .sorted((one, other) -> one.outcome.compareTo(other.outcome))
                .toList();
    }

    private static List<Counted> channels(JsonNode channels, CampaignWords words) {
        return channels.properties().stream()
                .map(entry -> Counted.on(
                        words.channel(entry.getKey()), words.figures().count(channels, entry.getKey())))
                .toList();
    }

    private static List<Counted> languages(JsonNode locales, CampaignWords words) {
        return locales.properties().stream()
                .map(entry -> new Counted(
                        words.language(entry.getKey()), "globe", words.figures().count(locales, entry.getKey())))
                .toList();
    }

    private static List<String> costs(JsonNode costs, CampaignWords words) {
        var all = new ArrayList<String>();
        costs.forEach(cost -> all.add(words.money(cost)));
        return List.copyOf(all);
    }

    private static List<Move> moves(JsonNode moves, CampaignWords words) {
        var all = new ArrayList<Move>();
        moves.forEach(move -> all.add(new Move(
                Vocabulary.readable(Fields.text(move, "step")),
                Ending.of(move.path("from"), words),
                Ending.of(move.path("to"), words),
                words.figures().count(move, "persons"))));
        return List.copyOf(all);
    }
}
