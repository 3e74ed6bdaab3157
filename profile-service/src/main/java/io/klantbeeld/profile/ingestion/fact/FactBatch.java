package io.klantbeeld.profile.ingestion.fact;

import io.klantbeeld.profile.identity.Observation;
import io.klantbeeld.profile.timeline.Moment;
import io.klantbeeld.profile.traits.Claim;
import java.util.List;

/** The facts of one transaction, as each feature takes them. */
record FactBatch(List<Fact> facts) {
    List<Observation> observations() {
        return facts.stream().map(Fact::toObservation).toList();
    }

    List<Claim> claims() {
        return facts.stream().flatMap(Fact::toClaims).toList();
    }

    List<Moment> moments() {
        return facts.stream().flatMap(Fact::toMoment).toList();
    }
}
