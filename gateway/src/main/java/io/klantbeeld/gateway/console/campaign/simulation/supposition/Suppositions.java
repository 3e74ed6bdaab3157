package io.klantbeeld.gateway.console.campaign.simulation.supposition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.policy.HeldPolicies;
import io.klantbeeld.gateway.console.campaign.policy.PolicyView;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.dialogue.State;
import java.util.HashMap;
import java.util.List;

/**
 * What is supposed instead of what holds, as it stands in a form; fields are named as in the request.
 *
 * @param state of the policies
 * @param policies those of the brand
 */
public record Suppositions(Form form, State state, List<PolicyChoice> policies) {
    private static final String HOLD_OUT = "overrides.holdOut.percent";
    private static final String PRIORITY = "overrides.priority";
    private static final String POLICIES = "overrides.policies";

    /** What stands in a form, and what can be supposed of the policies of a brand. */
    public static Suppositions of(Form form, HeldPolicies held, String brand, CampaignWords words) {
        var ofBrand = held.ofBrand(brand);
        var usual = new HashMap<String, String>();
        ofBrand.forEach(policy -> usual.putAll(PolicyChoice.usual(policy, words)));
        var shown = form.or(usual);
        var choices = ofBrand.stream()
                .map(policy -> new PolicyChoice(shown, PolicyView.of(policy, words)))
                .toList();
        var state = held.answer().state();
        return new Suppositions(shown, state.isReady() && choices.isEmpty() ? State.EMPTY : state, choices);
    }

    /** What is supposed, as the service reads it; empty where everything stays as it is. */
    public static ObjectNode request(Form form, HeldPolicies held) {
        var overrides = Settings.object();
        if (form.text(HOLD_OUT) != null) {
            Settings.decimal(overrides.putObject("holdOut"), "percent", form.text(HOLD_OUT));
        }
        Settings.decimal(overrides, "minimumScore", form.text("overrides.minimumScore"));
        Settings.number(overrides, "priority", form.text(PRIORITY));
        if (areOfPolicies(form)) {
            var policies = overrides.putObject("policies");
            PolicyChoice.made(form).forEach(key -> policies.set(key, PolicyChoice.definition(form, key, held)));
        }
        return overrides;
    }

    /** Tells whether something is supposed of a policy. */
    public static boolean areOfPolicies(Form form) {
        return !PolicyChoice.made(form).isEmpty();
    }

    /** Tells whether something is supposed, or wrong, that is folded away. */
    public boolean areUnfolded() {
        return form.text(PRIORITY) != null
                || areOfPolicies(form)
                || form.faults().stream()
                        .anyMatch(fault ->
                                fault.field().equals(PRIORITY) || fault.field().startsWith(POLICIES));
    }

    /** The fields of policies, which are sent again while the service does not tell what they are about. */
    public List<String> unseen() {
        return policies.isEmpty() ? form.names(POLICIES) : List.of();
    }
}
