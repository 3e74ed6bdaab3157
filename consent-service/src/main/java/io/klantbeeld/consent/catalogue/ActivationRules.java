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
        };
    }

    private List<Violation> of(Purpose purpose) {
        var violations = new ArrayList<Violation>();
        if (purpose.parent() != null) {
            violations.addAll(missing(Kind.PURPOSE, Set.of(purpose.parent()), "parent"));
        }
        var validity = purpose.validity();
        if (validity != null && (validity.isNegative() || validity.isZero() || !isAtMostACentury(validity))) {
            violations.add(Violation.of("validity", "must be longer than nothing and at most a hundred years"));
        }
        return violations;
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

    private List<Violation> missing(Kind kind, Collection<String> keys, String field) {
        return keys.isEmpty() || new HashSet<>(entries.activeAmong(kind, keys)).containsAll(keys)
                ? List.of()
                : List.of(Violation.of(field, "must name what is in force"));
    }
}
