package io.klantbeeld.profile.ingestion;

import io.klantbeeld.profile.identity.namespace.IdentityRules;
import io.klantbeeld.profile.timeline.retention.Horizon;
import io.klantbeeld.reference.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;

/** Tells under which circumstances items are received; none of them asks the database. */
@ApplicationScoped
class Receptions {
    private final IngestionConfig config;
    private final IdentityRules rules;
    private final Horizon horizon;
    private final HotIdentifiers hot;
    private final Clock clock;

    Receptions(IngestionConfig config, IdentityRules rules, Horizon horizon, HotIdentifiers hot, Clock clock) {
        this.config = config;
        this.rules = rules;
        this.horizon = horizon;
        this.hot = hot;
        this.clock = clock;
    }

    /** Now, and as often as an identifier may come. */
    Reception now(String messageId) {
        return at(clock.instant(), messageId, hot::admits);
    }

    /** At another time, as with the rows of a file and with a replay, which come at a pace of our own. */
    Reception at(Instant receivedAt, String messageId) {
        return at(receivedAt, messageId, home -> true);
    }

    private Reception at(Instant receivedAt, String messageId, Predicate<Identifier> admits) {
        var known = rules.known();
        return new Reception(
                receivedAt,
                receivedAt.plus(config.futureTolerance()),
                horizon::keeps,
                messageId,
                identifier -> known.blocks(identifier.namespace(), identifier.value()),
                admits);
    }
}
