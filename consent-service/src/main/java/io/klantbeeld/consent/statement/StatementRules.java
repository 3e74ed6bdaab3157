package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.fact.AttributeGrant;
import io.klantbeeld.consent.fact.Delegation;
import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Guardianship;
import io.klantbeeld.consent.fact.Lift;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.fact.Relationship;
import io.klantbeeld.consent.fact.Suppression;

/** Anyone may lower permission; raising it needs the person, a guardian, or evidence of the person's word. */
final class StatementRules {
    private StatementRules() {}

    static void check(Fact fact, Statement<?> statement) {
        if (!raises(fact)) {
            return;
        }
        var authority = statement.authority();
        if (!authority.mayRaise() || authority == Authority.IMPORT && !(fact instanceof Relationship)) {
            throw StatementProblems.mayNotRaise();
        }
        if (authority.needsEvidence()
                && (statement.evidence() == null || !statement.evidence().isCheckable())) {
            throw StatementProblems.evidenceMissing();
        }
    }

    // What replaces an earlier wish may loosen it.
    private static boolean raises(Fact fact) {
        return switch (fact) {
            case Suppression ignored -> false;
            case Preference preference ->
                !preference.lowers() || preference.slot().isPresent();
            case AttributeGrant grant -> grant.allowed();
            case Relationship ignored -> true;
            case Guardianship ignored -> true;
            case Delegation ignored -> true;
            case Lift ignored -> true;
        };
    }
}
