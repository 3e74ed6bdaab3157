package io.klantbeeld.profile.stewardship;

import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** Decides once per Idempotency-Key, and answers with the decision and what followed. */
@ApplicationScoped
class Deciding {
    private final Idempotency idempotency;
    private final Ledger ledger;

    Deciding(Idempotency idempotency, Ledger ledger) {
        this.idempotency = idempotency;
        this.ledger = ledger;
    }

    RestResponse<DecisionView> once(String route, Object request, Supplier<UUID> decide) {
        return idempotency.once(
                route,
                request,
                () -> {
                    var id = decide.get();
                    return Created.of(id, ledger.decision(id));
                },
                id -> ledger.decision(UUID.fromString(id)));
    }
}
