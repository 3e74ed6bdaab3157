package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Brand;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.fact.Relationship;
import io.klantbeeld.consent.fact.StandingFacts.Stated;
import io.klantbeeld.consent.permission.engine.Lawfulness.Lawful;
import io.klantbeeld.consent.permission.engine.Lawfulness.Unlawful;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges the five conditions of a soft opt-in for one cell (ePrivacy Art. 13(2)). Of several relationships the one that
 * gets furthest explains.
 */
record SoftOptIn(Case it, Cell cell) {
    private static final List<ReasonCode> CONDITIONS = List.of(
            ReasonCode.SOFT_OPT_IN_NOT_CUSTOMER,
            ReasonCode.SOFT_OPT_IN_OTHER_ENTITY,
            ReasonCode.SOFT_OPT_IN_NOT_INFORMED,
            ReasonCode.SOFT_OPT_IN_NO_OPT_OUT_OFFERED,
            ReasonCode.SOFT_OPT_IN_NOT_SIMILAR);

    Lawfulness judge() {
        var furthest = new Reason(CONDITIONS.getFirst(), null);
        for (var relationship : it.person().facts().of(Relationship.class)) {
            if (!concerns(relationship.said())) {
                continue;
            }
            var failed = CONDITIONS.stream()
                    .filter(condition -> !holds(condition, relationship.said()))
                    .findFirst();
            if (failed.isEmpty()) {
                return lawful(relationship);
            }
            if (isFurther(failed, furthest)) {
                furthest = new Reason(failed.get(), relationship.ref());
            }
        }
        return new Unlawful(furthest);
    }

    private static boolean isFurther(Optional<ReasonCode> failed, Reason furthest) {
        return furthest.ref() == null || CONDITIONS.indexOf(failed.orElseThrow()) > CONDITIONS.indexOf(furthest.code());
    }

    private static Lawfulness lawful(Stated<Relationship> relationship) {
        return new Lawful(
                LegalBasis.SOFT_OPT_IN,
                new Reason(ReasonCode.GRANTED_SOFT_OPT_IN, relationship.ref()),
                null,
                Instant.MAX);
    }

    private boolean concerns(Relationship relationship) {
        return (relationship.brand() == null || relationship.brand().equals(cell.brand()))
                && (relationship.contactPoint() == null
                        || relationship.contactPoint().equals(cell.contactPoint()));
    }

    private boolean holds(ReasonCode condition, Relationship relationship) {
        return switch (condition) {
            case SOFT_OPT_IN_NOT_CUSTOMER ->
                relationship.soldAt() != null
                        && !relationship.soldAt().isAfter(it.ask().at());
            case SOFT_OPT_IN_OTHER_ENTITY ->
                it.catalogue()
                        .brand(cell.brand())
                        .map(Brand::controller)
                        .filter(relationship.controller()::equals)
                        .isPresent();
            case SOFT_OPT_IN_NOT_INFORMED -> relationship.informed();
            case SOFT_OPT_IN_NO_OPT_OUT_OFFERED -> relationship.optOutOffered();
            case SOFT_OPT_IN_NOT_SIMILAR ->
                cell.topic() != null && relationship.similarTopics().contains(cell.topic());
            default -> throw new IllegalArgumentException(condition + " is no condition of a soft opt-in");
        };
    }
}
