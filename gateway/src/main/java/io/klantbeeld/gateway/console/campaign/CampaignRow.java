package io.klantbeeld.gateway.console.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A campaign in a list.
 *
 * @param newer state of a newer revision than the one that lives, or null
 * @param from null for no beginning
 * @param until null for no end
 * @param braked channels on which it is held
 */
public record CampaignRow(
        String key,
        String name,
        String brand,
        String initiative,
        String initiativeAddress,
        String market,
        CampaignState state,
        CampaignState newer,
        String priority,
        Dates.When from,
        Dates.When until,
        boolean killed,
        List<Word> braked) {
    /** Reads a campaign of a list. */
    public static CampaignRow of(JsonNode campaign, CampaignWords words) {
        var key = Fields.text(campaign, "key");
        var braked = new ArrayList<Word>();
        campaign.path("brakes").forEach(brake -> braked.add(words.channel(Fields.text(brake, "channel"))));
        return new CampaignRow(
                key,
                Vocabulary.readable(key),
                Vocabulary.readable(Fields.text(campaign, "brand")),
                Vocabulary.readable(Fields.text(campaign, "initiative")),
                Section.INITIATIVES.path() + "/" + Query.encoded(String.valueOf(Fields.text(campaign, "initiative"))),
                words.market(Fields.text(campaign, "market")),
                CampaignState.of(Fields.text(campaign, "state")),
                newer(campaign),
                words.figures().count(campaign, "priority"),
                words.figures().when(campaign.path("validity"), "from"),
                words.figures().when(campaign.path("validity"), "to"),
                campaign.path("killed").asBoolean(),
                List.copyOf(braked));
    }

    private static CampaignState newer(JsonNode campaign) {
        var live = campaign.path("live");
        var latest = campaign.path("revision");
        return live.isObject()
                        && live.path("number").asInt() != latest.path("number").asInt()
                ? CampaignState.of(Fields.text(latest, "state"))
                : null;
    }

    public String address() {
        return address(key);
    }

    static String address(String key) {
        return Section.CAMPAIGNS.path() + "/" + Query.encoded(String.valueOf(key));
    }
}
