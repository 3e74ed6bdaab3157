package io.klantbeeld.gateway.console.campaign.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.campaign.policy.PolicyWords;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;

/**
 * How much of a cap a customer has used.
 *
 * @param policy null for what the person said
 * @param brand null for all
 * @param full whether no more contact fits
 * @param free when one more fits, or null when one fits now
 */
record CapView(
        String policy,
        String address,
        String brand,
        String scope,
        String window,
        String used,
        String max,
        int percent,
        boolean full,
        Dates.When free) {
    private static final int WHOLE = 100;

    private static final String PERSONAL = "personal";

    static CapView of(JsonNode cap, CampaignWords words) {
        var key = String.valueOf(Fields.text(cap, "rule")).replaceFirst("@.*", "");
        boolean isPersonal = key.equals(PERSONAL);
        var sentences = PolicyWords.in(words);
        int used = cap.path("used").asInt();
        int max = Math.max(1, cap.path("max").asInt());
        return new CapView(
                isPersonal ? null : Vocabulary.readable(key),
                isPersonal ? null : Section.POLICIES.path() + "/" + Query.encoded(key),
                Fields.text(cap, "brand") == null ? null : Vocabulary.readable(Fields.text(cap, "brand")),
                sentences.scope(cap.path("appliesTo")),
                sentences.window(cap.path("window")),
                words.figures().count(cap, "used"),
                words.figures().count(cap, "max"),
                Math.min(WHOLE, WHOLE * used / max),
                used >= max,
                words.figures().when(cap, "nextFreeAt"));
    }
}
