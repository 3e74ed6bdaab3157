package io.klantbeeld.gateway.console.campaign.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.List;

/** A contact policy in words. */
public record PolicyView(String key, String name, String brand, String version, List<String> sentences) {
    /** Reads a policy as the service tells of it. */
    public static PolicyView of(JsonNode policy, CampaignWords words) {
        var key = Fields.text(policy, "key");
        return new PolicyView(
                key,
                Vocabulary.readable(key),
                Vocabulary.readable(Fields.text(policy, "brand")),
                words.figures().count(policy, "version"),
                PolicyWords.in(words).sentences(policy));
    }

    public String address() {
        return address(key);
    }

    static String address(String key) {
        return Section.POLICIES.path() + "/" + Query.encoded(String.valueOf(key));
    }
}
