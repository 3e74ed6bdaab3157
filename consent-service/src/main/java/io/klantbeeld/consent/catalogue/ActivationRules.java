package io.klantbeeld.consent.catalogue;

import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what must be true before a draft comes into force: above all, that what it refers to already is. */
@ApplicationScoped
class ActivationRules {
    private final Entries entries;

    ActivationRules(Entries entries) {
        this.entries = entries;
    }

    void check(Definition definition) {
        var violations = violations(definition);
        if (!violations.isEmpty()) {
            throw CatalogueProblems.notReady(violations);
        }
    }

    private List<Violation> violations(Definition definition) {
        return switch (definition) {
            case Controller ignored -> List.of();
            case Brand brand -> missing(Kind.CONTROLLER, Set.of(brand.controller()), "controller");
            case Purpose purpose -> of(purpose);
            case Topic topic -> of(topic);
            case Notice notice -> of(notice);
            case RulePack pack -> of(pack);
        };
    }

    private List<Violation> of(Purpose purpose) {
        var violations = new ArrayList<Violation>();
        if (purpose.parent() != null) {
            violations.addAll(missing(Kind.PURPOSE, Set.of(purpose.parent()), "parent"));
        }
        violations.addAll(ofPeriod(purpose.validity(), "validity"));
        violations.addAll(ofPeriod(purpose.reconsentGrace(), "reconsentGrace"));
        return violations;
    }

    private static List<Violation> ofPeriod(Period period, String field) {
        return period == null || !period.isNegative() && !period.isZero() && isAtMostACentury(period)
                ? List.of()
                : List.of(Violation.of(field, "must be longer than nothing and at most a hundred years"));
    }

    private static boolean isAtMostACentury(Period validity) {
        return validity.toTotalMonths() <= 1_200 && validity.getDays() <= 36_525;
    }

    private List<Violation> of(Topic topic) {
        var violations = new ArrayList<>(missing(Kind.BRAND, Set.of(topic.brand()), "brand"));
        if (topic.parent() != null) {
            violations.addAll(missing(Kind.TOPIC, Set.of(topic.parent()), "parent"));
        }
        return violations;
    }

    private List<Violation> of(Notice notice) {
        var covers = notice.covers();
        var violations = new ArrayList<>(missing(Kind.BRAND, covers.brands(), "covers.brands"));
        violations.addAll(missing(Kind.PURPOSE, covers.purposes(), "covers.purposes"));
        violations.addAll(missing(Kind.TOPIC, covers.topics(), "covers.topics"));
        if (!covers.purposes().contains(notice.purpose())) {
            violations.add(Violation.of("covers.purposes", "must contain the notice's own purpose"));
        }
        return violations;
    }

    private static List<Violation> of(RulePack pack) {
        var violations = new ArrayList<Violation>();
        for (int row = 0; row < pack.rules().size(); row++) {
            var rule = pack.rules().get(row);
            if (rule.validFrom() != null
                    && rule.validTo() != null
                    && !rule.validFrom().isBefore(rule.validTo())) {
                violations.add(Violation.of("rules[" + row + "].validTo", "must be after validFrom"));
            }
        }
        return violations;
    }

    private List<Violation> missing(Kind kind, Collection<String> keys, String field) {
        return keys.isEmpty() || new HashSet<>(entries.activeAmong(kind, keys)).containsAll(keys)
                ? List.of()
                : List.of(Violation.of(field, "must name what is in force"));
    }
}
