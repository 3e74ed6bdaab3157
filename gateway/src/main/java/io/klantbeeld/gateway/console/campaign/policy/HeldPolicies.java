package io.klantbeeld.gateway.console.campaign.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.List;

/**
 * The contact policies that hold, of all brands that the user may see.
 *
 * @param answer of the service, which may not tell
 * @param all in the order of their keys; none where the service does not tell
 */
public record HeldPolicies(Answer answer, List<JsonNode> all) {
    /** Those of a brand, which all hold for each of its campaigns. */
    public List<JsonNode> ofBrand(String brand) {
        return all.stream()
                .filter(policy -> brand != null && brand.equals(Fields.text(policy, "brand")))
                .toList();
    }

    /** The policy of a key, or nothing. */
    public JsonNode of(String key) {
        return all.stream()
                .filter(policy -> key.equals(Fields.text(policy, "key")))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** Tells whether the service told them. */
    public boolean areKnown() {
        return answer instanceof Answer.Ok;
    }
}
