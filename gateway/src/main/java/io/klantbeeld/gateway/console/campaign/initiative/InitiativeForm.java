package io.klantbeeld.gateway.console.campaign.initiative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An initiative as a form, and back. */
final class InitiativeForm {
    private InitiativeForm() {}

    static Form blank() {
        return Form.of(Map.of());
    }

    static Form of(JsonNode initiative, String version) {
        var values = new HashMap<String, String>();
        Stream.of("key", "brand", "name", "objective")
                .forEach(field -> values.put(field, Fields.text(initiative, field)));
        values.put("version", version);
        values.put(
                "markets",
                StreamSupport.stream(initiative.path("markets").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" ")));
        return Form.of(values);
    }

    static ObjectNode definition(Form form) {
        var initiative = Settings.object();
        Settings.texts(form, initiative, "brand", "name", "objective");
        var markets = initiative.putArray("markets");
        Stream.of(form.value("markets").strip().split("[\\s,]+"))
                .filter(market -> !market.isEmpty())
                .forEach(market -> markets.add(market.toUpperCase(Locale.ROOT)));
        return initiative;
    }
}
