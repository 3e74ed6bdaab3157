package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.expression.Situation;
import io.klantbeeld.campaign.projection.Person;
import java.util.Map;

/** Says whether an event lets a person into a journey. */
public final class Admittance {
    private Admittance() {}

    /** Tells whether the condition of the entry holds; the person may be null while nobody is known. */
    public static boolean admits(CompiledCampaign revision, Map<String, Object> event, Person person) {
        var situation = person == null
                ? new Situation(Map.of(), event, Map.of(), segment -> false)
                : new Situation(person.traitsFor(revision.definition().brand()), event, Map.of(), person::isIn);
        return revision.when().map(when -> when.test(situation).holds()).orElse(true);
    }
}
