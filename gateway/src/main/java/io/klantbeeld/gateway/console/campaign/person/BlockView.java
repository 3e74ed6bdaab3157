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
 * What a policy keeps from a customer for a while.
 *
 * @param event name of the event after which it does, or null where a contact is the reason
 * @param reason why, as a sentence
 * @param until when it ends, or null for never
 */
record BlockView(
        String policy, String address, String brand, String event, String reason, String blocked, Dates.When until) {
    static BlockView of(JsonNode block, CampaignWords words) {
        var key = String.valueOf(Fields.text(block, "rule")).replaceFirst("@.*", "");
        return new BlockView(
                Vocabulary.readable(key),
                Section.POLICIES.path() + "/" + Query.encoded(key),
                Vocabulary.readable(Fields.text(block, "brand")),
                Fields.text(block.path("evidence"), "event"),
                words.code(Fields.text(block, "code")),
                PolicyWords.in(words).blocked(block.path("channels"), block.path("actions")),
                words.figures().when(block, "until"));
    }
}
