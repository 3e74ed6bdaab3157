package io.klantbeeld.gateway.console.campaign.simulation.supposition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.policy.HeldPolicies;
import io.klantbeeld.gateway.console.campaign.policy.PolicyNumbers;
import io.klantbeeld.gateway.console.campaign.policy.PolicyView;
import io.klantbeeld.gateway.console.dialogue.Fault;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.List;
import java.util.Map;

/** What is supposed of one contact policy, as it stands in a form. */
record PolicyChoice(Form form, PolicyView policy) {
    private static final String POLICIES = "overrides.policies.";

    /** What usually stands in the fields: the policy is kept, and its numbers are where others can be made of them. */
    static Map<String, String> usual(JsonNode policy, CampaignWords words) {
        var at = POLICIES + Fields.text(policy, "key");
        var values = PolicyNumbers.read(policy, at + ".", words);
        values.put(at, Stance.KEPT.name());
        return values;
    }

    /** The keys of the policies that are not kept. */
    static List<String> made(Form form) {
        return form.names(POLICIES).stream()
                .filter(name -> Stance.of(form.value(name)) != Stance.KEPT)
                .map(name -> name.substring(POLICIES.length()))
                .toList();
    }

    /** A policy as it is supposed, null without it; of one that holds no more, the service says what is missing. */
    static ObjectNode definition(Form form, String key, HeldPolicies held) {
        var at = POLICIES + key;
        if (Stance.of(form.value(at)) == Stance.WITHOUT) {
            return null;
        }
        var policy = held.of(key) instanceof ObjectNode found ? found.deepCopy() : Settings.object();
        policy.remove(List.of("key", "version"));
        PolicyNumbers.write(form, at + ".", policy);
        return policy;
    }

    /** The name of the field. */
    public String name() {
        return POLICIES + policy.key();
    }

    /** How the names of the fields of its numbers begin. */
    public String numbers() {
        return name() + ".";
    }

    public List<Stance> stances() {
        return List.of(Stance.values());
    }

    public boolean isOf(Stance stance) {
        return Stance.of(form.value(name())) == stance;
    }

    /** What is wrong with the policy as it is supposed, and not with its numbers. */
    public List<Fault> faults() {
        return form.faults().stream()
                .filter(fault -> (fault.field() + ".").startsWith(numbers()))
                .filter(fault -> !PolicyNumbers.has(fault.field(), numbers()))
                .toList();
    }
}
