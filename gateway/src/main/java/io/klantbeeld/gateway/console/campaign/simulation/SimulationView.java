package io.klantbeeld.gateway.console.campaign.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.simulation.supposition.Supposed;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.List;

/**
 * A simulation: what is supposed, and how far it is.
 *
 * @param address of its page
 * @param number of the revision that decides
 * @param crowd the segment, the condition or how many persons; null for everybody
 * @param at the moment at which the clock stands still
 * @param event that lets people in, or null
 * @param supposed what is supposed instead of what holds
 * @param planned how many would be contacted so far
 */
record SimulationView(
        String id,
        String address,
        SimulationState state,
        int percent,
        String examined,
        int number,
        Audience audience,
        String crowd,
        Dates.When at,
        String event,
        List<Fact> properties,
        Supposed supposed,
        String persons,
        String planned,
        Dates.When asked) {
    /** A name with its value. */
    record Fact(String name, String value) {}

    static SimulationView of(JsonNode simulation, CampaignWords words) {
        var figures = words.figures();
        var id = String.valueOf(Fields.text(simulation, "id"));
        var crowd = simulation.path("audience");
        var event = simulation.path("event");
        return new SimulationView(
                id,
                Simulations.address(Fields.text(simulation, "campaign")) + "/" + Query.encoded(id),
                SimulationState.of(Fields.text(simulation, "state")),
                figures.percent(simulation, "progress"),
                figures.count(simulation, "examined"),
                simulation.path("number").asInt(),
                Audience.of(crowd),
                Fields.firstText(crowd, "segment", "when", "persons"),
                figures.when(simulation, "at"),
                Fields.text(event, "name"),
                properties(event.path("properties"), words),
                Supposed.of(simulation.path("overrides"), words),
                figures.count(simulation.path("result"), "persons"),
                figures.count(simulation.path("result").path("outcomes"), "PLANNED"),
                figures.when(simulation, "requestedAt"));
    }

    private static List<Fact> properties(JsonNode properties, CampaignWords words) {
        return properties.properties().stream()
                .map(property -> new Fact(property.getKey(), words.any(property.getValue())))
                .toList();
    }
}
