package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.expression.Condition;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A revision ready to decide by: its definition with all conditions compiled.
 *
 * @param revision id of the revision
 * @param number of the revision within the campaign, from 1
 * @param when condition on the event that starts the journey
 * @param audience condition on the person, of the definition's audience
 */
public record CompiledCampaign(
        String key,
        UUID revision,
        int number,
        CampaignDefinition definition,
        Optional<Condition> when,
        Optional<Condition> audience,
        Map<String, Rules> rules) {

    /** The revision as a rule that a decision names, such as {@code airport-surprise@3}. */
    public String rule() {
        return key + "@" + number;
    }

    /** The conditions of an action. */
    public Rules rulesOf(Action action) {
        return rules.get(action.key());
    }

    /** The three questions about an action, in the order in which they are asked. */
    public record Rules(Condition eligibility, Condition applicability, Condition suitability) {}
}
