package io.klantbeeld.gateway.console.campaign.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.editor.Lengths;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Caps as lines such as {@code 1 / 24 h}, which rolls, and {@code 3 / week}, of the calendar. */
final class CapLines {
    private static final Map<String, String> UNITS =
            Map.of("day", "DAY", "dag", "DAY", "week", "WEEK", "month", "MONTH", "maand", "MONTH");

    private CapLines() {}

    static String read(JsonNode caps, CampaignWords words) {
        var lines = new ArrayList<String>();
        caps.forEach(cap -> lines.add(cap.path("max").asText() + " / " + window(cap.path("window"), words)));
        return String.join("\n", lines);
    }

    private static String window(JsonNode window, CampaignWords words) {
        var unit = Fields.text(window, "unit");
        return unit == null ? Lengths.read(window.path("length").asText()) : words.value(unit);
    }

    static ArrayNode write(List<String> lines) {
        var caps = JsonNodeFactory.instance.arrayNode();
        for (var line : lines) {
            var parts = line.split("/", 2);
            var cap = caps.addObject();
            Settings.number(cap, "max", parts[0].strip());
            var per = parts.length > 1 ? parts[1].strip() : "";
            var unit = UNITS.get(per.toLowerCase(Locale.ROOT));
            if (unit == null) {
                cap.putObject("window").put("kind", "ROLLING").put("length", Lengths.write(per));
            } else {
                cap.putObject("window").put("kind", "CALENDAR").put("unit", unit);
            }
        }
        return caps;
    }
}
