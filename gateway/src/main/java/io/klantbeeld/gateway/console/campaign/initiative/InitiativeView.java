package io.klantbeeld.gateway.console.campaign.initiative;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * An initiative.
 *
 * @param objective null when its author names none
 * @param markets names of countries; none means all
 */
record InitiativeView(String key, String name, String brand, String objective, List<String> markets) {
    static InitiativeView of(JsonNode initiative, CampaignWords words) {
        var markets = new ArrayList<String>();
        initiative.path("markets").forEach(market -> markets.add(words.market(market.asText())));
        var key = Fields.text(initiative, "key");
        var name = Fields.text(initiative, "name");
        return new InitiativeView(
                key,
                name == null ? Vocabulary.readable(key) : name,
                Vocabulary.readable(Fields.text(initiative, "brand")),
                Fields.text(initiative, "objective"),
                List.copyOf(markets));
    }

    public String address() {
        return address(key);
    }

    static String address(String key) {
        return Section.INITIATIVES.path() + "/" + Query.encoded(String.valueOf(key));
    }
}
