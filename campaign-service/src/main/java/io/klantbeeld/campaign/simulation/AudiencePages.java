package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.expression.Condition;
import io.klantbeeld.campaign.expression.Conditions;
import io.klantbeeld.campaign.expression.Situation;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.projection.PersonPages;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Walks over the persons whom a simulation is about, in the order of their ids, never more than a page at once. */
@ApplicationScoped
class AudiencePages {
    private final PersonPages persons;
    private final Conditions conditions;

    AudiencePages(PersonPages persons, Conditions conditions) {
        this.persons = persons;
        this.conditions = conditions;
    }

    /** The next page after an id. */
    Page page(Trial.Audience audience, String brand, UUID after, int limit) {
        if (audience != null && audience.persons() != null) {
            return named(audience.persons(), after, limit);
        }
        if (audience != null && audience.segment() != null) {
            var members = persons.ofSegment(audience.segment(), after, limit);
            return Page.of(members, members, limit, after);
        }
        var met = persons.all(after, limit);
        var ofBrand = met.stream()
                .filter(person -> person.hasFactsIn(new Brands(false, Set.of(brand))))
                .toList();
        return Page.of(met, audience == null ? ofBrand : fitting(audience.when(), brand, ofBrand), limit, after);
    }

    /** About how many persons will be met; 0 where nobody knows. */
    long expected(Trial.Audience audience) {
        if (audience != null && audience.persons() != null) {
            return audience.persons().size();
        }
        return audience != null && audience.segment() != null ? persons.countOf(audience.segment()) : persons.about();
    }

    // The order is that of the database, in which ids compare as their texts.
    private Page named(List<UUID> ids, UUID after, int limit) {
        var next = ids.stream()
                .map(UUID::toString)
                .sorted()
                .distinct()
                .filter(id -> id.compareTo(after.toString()) > 0)
                .limit(limit)
                .map(UUID::fromString)
                .toList();
        var last = next.isEmpty() ? after : next.getLast();
        return new Page(persons.inOrder(next), next.size(), last, next.size() < limit);
    }

    private List<Person> fitting(String when, String brand, List<Person> met) {
        var condition = conditions
                .compileOfPerson(when, "audience.when", new ArrayList<>())
                .orElseThrow();
        return met.stream().filter(person -> holds(condition, brand, person)).toList();
    }

    private static boolean holds(Condition condition, String brand, Person person) {
        return condition
                .test(new Situation(person.traitsFor(brand), Map.of(), Map.of(), person::isIn))
                .holds();
    }

    /**
     * A page of persons.
     *
     * @param examined how many were met to find them
     * @param last the last one who was met
     * @param isLast whether nobody follows
     */
    record Page(List<Person> persons, int examined, UUID last, boolean isLast) {
        static Page of(List<Person> met, List<Person> meant, int limit, UUID after) {
            return new Page(
                    meant, met.size(), met.isEmpty() ? after : met.getLast().id(), met.size() < limit);
        }
    }
}
