package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.ledger.Histories;
import io.klantbeeld.consent.permission.engine.Answer;
import io.klantbeeld.consent.permission.engine.Case;
import io.klantbeeld.consent.permission.engine.Engine;
import io.klantbeeld.consent.permission.engine.Explain;
import io.klantbeeld.consent.permission.engine.Facts;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.consent.subject.Subjects;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Derives a decision again from its signed id: no decision was ever written. */
@ApplicationScoped
class Rederivation {
    private final DecisionIds ids;
    private final Law law;
    private final Subjects subjects;
    private final Histories histories;
    private final Caller caller;

    Rederivation(DecisionIds ids, Law law, Subjects subjects, Histories histories, Caller caller) {
        this.ids = ids;
        this.law = law;
        this.subjects = subjects;
        this.histories = histories;
        this.caller = caller;
    }

    /** A decision as its id says it, and as it follows from the facts that it knew. */
    record Rederived(SignedDecision signed, Answer answer) {}

    Rederived derive(String id) {
        var signed = ids.open(id)
                .filter(decision -> caller.brands().permits(decision.ask().brand()))
                .orElseThrow(Rederivation::unknown);
        var subject = subjectOf(signed.person());
        var keys = new HashSet<>(subject.keys());
        if (signed.ask().contactPoint() != null) {
            keys.add(signed.ask().contactPoint());
        }
        var known = AsOf.parse(signed.asOfSeq()).among(histories.of(keys));
        var person = new Facts(known).of(subject, signed.ask().contactPoint());
        var it = new Case(law.asOf(signed.decidedAt()), person, signed.ask());
        return new Rederived(signed, Engine.contact(it, Explain.FIRST));
    }

    // An identifier key has a dot, a UUID has none.
    private Subject subjectOf(String name) {
        if (name.indexOf('.') >= 0) {
            return subjects.byKey(name);
        }
        var profile = UUID.fromString(name);
        return subjects.byProfile(Set.of(profile)).get(profile);
    }

    private static RuntimeException unknown() {
        return Problems.of(404, "consent:unknown-decision", "There is no such decision", null);
    }
}
