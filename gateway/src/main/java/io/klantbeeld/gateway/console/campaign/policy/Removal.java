package io.klantbeeld.gateway.console.campaign.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * The removal of a policy, and why it was not done.
 *
 * @param refusal null where nobody tried
 * @param relying campaigns that need the policy
 */
record Removal(String refusal, List<Odds.Named> relying) {
    static final Removal UNTRIED = new Removal(null, List.of());

    static Removal refused(String sentence, Answer answer) {
        var relying = new ArrayList<Odds.Named>();
        if (answer instanceof Answer.Refused(int status, JsonNode problem)) {
            problem.path("campaigns").forEach(key -> relying.add(Odds.Named.of(Section.CAMPAIGNS, key.asText())));
        }
        return new Removal(sentence, List.copyOf(relying));
    }
}
