package io.klantbeeld.profile.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.ingestion.ItemRejected;
import io.klantbeeld.profile.ingestion.ItemText;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.traits.TraitNames;
import io.klantbeeld.profile.traits.registry.TraitDefinition;
import io.klantbeeld.profile.traits.registry.TraitRegistry;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds claims against the definitions of their traits; one that is refused refuses all. */
@ApplicationScoped
class ClaimCheck {
    private static final int MAX_BYTES = 32_768;
    private static final int MAX_NAME = 255;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Instant OLDEST = Instant.EPOCH;

    private final TraitRegistry registry;
    private final Clock clock;

    ClaimCheck(TraitRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Refuses what cannot be kept with 400, and what the definitions do not admit for a brand with 422. */
    JsonNode check(Map<String, Object> traits, String brand) {
        var values = Json.tree(traits);
        checkText(values);
        var violations = new ArrayList<Violation>();
        values.properties().forEach(trait -> faults(trait.getKey(), trait.getValue(), brand)
                .forEach(violations::add));
        if (!violations.isEmpty()) {
            throw AmendmentProblems.refused(violations);
        }
        return values;
    }

    /** Refuses a time at which nothing can have been learnt; none at all stands for now. */
    void checkTime(Instant observedAt) {
        if (observedAt == null) {
            return;
        }
        if (observedAt.isBefore(OLDEST) || observedAt.isAfter(clock.instant().plus(TOLERANCE))) {
            throw AmendmentProblems.refused(
                    List.of(Violation.of("observedAt", "must be a time from 1970 on that is not in the future")));
        }
    }

    private static void checkText(JsonNode values) {
        if (values.toString().length() > MAX_BYTES) {
            throw Problems.invalid("traits", "must not be longer than %d characters".formatted(MAX_BYTES));
        }
        try {
            ItemText.check(values);
        } catch (ItemRejected rejected) {
            var field = rejected.field().isEmpty() ? "traits" : "traits." + rejected.field();
            throw Problems.invalid(field, "is nothing that can be kept: " + rejected.code());
        }
    }

    private Stream<Violation> faults(String name, JsonNode value, String brand) {
        var field = "traits." + name;
        if (name.isBlank() || name.length() > MAX_NAME || TraitNames.isObserved(name)) {
            return Stream.of(Violation.of("traits", "must not have a trait of such a name")
                    .hinting("names have 1 to %d characters and do not begin with $".formatted(MAX_NAME)));
        }
        var definition = registry.find(name);
        return definition.isEmpty()
                ? Stream.empty()
                : fault(definition.get(), value, brand).map(fault -> Violation.of(field, fault)).stream();
    }

    private static Optional<String> fault(TraitDefinition definition, JsonNode value, String brand) {
        if (definition.computed()) {
            return Optional.of("is computed and cannot be claimed");
        }
        if (!definition.concerns(brand)) {
            return Optional.of("is not defined for the brand of the source");
        }
        return definition.admits(value)
                ? Optional.empty()
                : Optional.of("must be a %s as its definition admits it".formatted(definition.type()));
    }
}
