package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.Evidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * What somebody states at one moment about one person.
 *
 * @param authority who speaks
 * @param occurredAt now when absent
 * @param evidence what shows that the person said so; needed where staff or an import raise permission
 * @param facts a microsecond apart, in this order
 */
record Statement<F extends FactRequest>(
        @NotNull Authority authority,
        Instant occurredAt,
        @Valid Evidence evidence,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid F> facts) {}
