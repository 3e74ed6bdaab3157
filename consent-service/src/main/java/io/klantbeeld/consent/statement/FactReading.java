package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.reference.ProfileId;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.References;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Reads one fact of a statement: names become keys, and what they name is in force.
 *
 * @param path where the fact stands in the request, with a dot behind it
 * @param standing the ids of the facts of the person that stand
 */
record FactReading(Catalogue catalogue, IdentifierKeys keys, String path, Set<UUID> standing) {

    String brand(String brand) {
        if (brand != null && catalogue.brand(brand).isEmpty()) {
            throw StatementProblems.unknown("brand", path + "brand");
        }
        return brand;
    }

    String controller(String controller) {
        if (controller != null && catalogue.controller(controller).isEmpty()) {
            throw StatementProblems.unknown("controller", path + "controller");
        }
        return controller;
    }

    String purpose(String purpose) {
        if (purpose != null && catalogue.purpose(purpose).isEmpty()) {
            throw StatementProblems.unknown("purpose", path + "purpose");
        }
        return purpose;
    }

    /** The brand of a topic, which is that of the fact too. */
    String brandOfTopic(String topic, String brand, String field) {
        if (topic == null) {
            return brand(brand);
        }
        var known = catalogue.topic(topic).orElseThrow(() -> StatementProblems.unknown("topic", path + field));
        if (brand != null && !known.brand().equals(brand)) {
            throw contradictory(field, "must be a topic of the brand");
        }
        return known.brand();
    }

    /** The key of a person or address that a fact names. */
    String key(String reference, String field) {
        if (reference == null) {
            return null;
        }
        return switch (References.parse(path + field, reference)) {
            case Identifier identifier -> keys.of(identifier).value();
            case ProfileId ignored -> throw Problems.invalid(path + field, "must be namespace:value");
        };
    }

    void period(Instant from, Instant until) {
        if (from != null && until != null && !from.isBefore(until)) {
            throw contradictory("until", "must be after from");
        }
    }

    UUID standingFact(UUID fact) {
        if (!standing.contains(fact)) {
            throw StatementProblems.unknownFact(path + "fact");
        }
        return fact;
    }

    RuntimeException contradictory(String field, String message) {
        return StatementProblems.contradictory(path + field, message);
    }
}
