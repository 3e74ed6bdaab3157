package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.expression.Conditions;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition;
import io.klantbeeld.campaign.projection.KnownSegments;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.simulation.SimulateCampaign.Crowd;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.References;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds what cannot be tried, and with what. */
@ApplicationScoped
class TrialCheck {
    private static final Duration FORESEEABLE = Duration.ofDays(3_660);
    private static final String UNKNOWN_SEGMENT = "is not a segment of the brand";

    private final Conditions conditions;
    private final KnownSegments segments;
    private final ContactPolicies policies;
    private final People people;

    TrialCheck(Conditions conditions, KnownSegments segments, ContactPolicies policies, People people) {
        this.conditions = conditions;
        this.segments = segments;
        this.policies = policies;
        this.people = people;
    }

    /** Answers whom it is about, or adds what is wrong to the violations; null is everybody of the brand. */
    Trial.Audience audience(Crowd crowd, String brand, Brands visible, List<Violation> violations) {
        if (crowd == null) {
            return null;
        }
        if (crowd.isAmbiguous()) {
            violations.add(Violation.of("audience", "must say one of segment, when and persons"));
            return null;
        }
        if (crowd.segment() != null) {
            knownSegments(
                    Map.of(crowd.segment(), Violation.of("audience.segment", UNKNOWN_SEGMENT)), brand, violations);
        }
        if (crowd.when() != null) {
            condition(crowd.when(), brand, violations);
        }
        var persons = crowd.persons() == null ? null : persons(crowd.persons(), visible, violations);
        return new Trial.Audience(crowd.segment(), crowd.when(), persons);
    }

    /** Adds what is wrong with policies that are supposed. */
    void policies(Map<String, ContactPolicyDefinition> supposed, String brand, List<Violation> violations) {
        supposed.forEach((key, definition) -> {
            if (definition == null) {
                return;
            }
            var field = "overrides.policies." + key;
            if (!definition.brand().equals(brand)) {
                violations.add(Violation.of(field + ".brand", "must be the brand of the campaign"));
            }
            policies.check(definition).stream()
                    .map(violation -> Violation.of(field + '.' + violation.field(), violation.message()))
                    .forEach(violations::add);
        });
    }

    /** Adds what is wrong with the moment, of which days have to be counted. */
    void moment(Instant at, Instant now, List<Violation> violations) {
        if (at.isBefore(now.minus(FORESEEABLE)) || at.isAfter(now.plus(FORESEEABLE))) {
            violations.add(Violation.of("at", "must be within ten years"));
        }
    }

    private void condition(String when, String brand, List<Violation> violations) {
        var named = new LinkedHashMap<String, Violation>();
        conditions.compileOfPerson(when, "audience.when", violations).ifPresent(condition -> condition
                .segments()
                .forEach(name -> named.put(
                        name.key(),
                        Violation.of("audience.when", UNKNOWN_SEGMENT).at(name.line(), name.column()))));
        knownSegments(named, brand, violations);
    }

    private void knownSegments(Map<String, Violation> named, String brand, List<Violation> violations) {
        var brands = segments.brandsOf(named.keySet());
        named.forEach((key, unknown) -> {
            if (!brand.equals(brands.get(key))) {
                violations.add(unknown);
            }
        });
    }

    private List<UUID> persons(List<String> references, Brands visible, List<Violation> violations) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < references.size(); i++) {
            var field = "audience.persons[" + i + "]";
            people.find(References.parse(field, references.get(i)))
                    .filter(person -> person.hasFactsIn(visible))
                    .map(Person::id)
                    .ifPresentOrElse(ids::add, () -> violations.add(Violation.of(field, "is not a known person")));
        }
        return ids;
    }
}
