package io.klantbeeld.rest.thing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A request with a field of every type that requests have. */
record RecordThingRequest(
        @NotBlank String name,
        @Positive int count,
        Long total,
        Money price,
        Kind kind,
        Instant occurredAt,
        LocalDate day,
        Duration ttl,
        Period validity,
        ZoneId zone,
        UUID batch,
        boolean enabled,
        String person,
        @Valid List<Choice> choices,
        Set<String> tags,
        Map<String, Object> properties) {

    enum Kind {
        SMALL,
        LARGE
    }

    record Money(@NotNull BigDecimal amount, String currency) {}

    record Choice(String action, @NotNull @Valid Scope scope) {}

    record Scope(@NotBlank String brand) {}
}
