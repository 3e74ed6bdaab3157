package io.klantbeeld.profile.traits.registry;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Stores the passes over all persons that fold a trait anew; a pass survives its replica. */
@ApplicationScoped
public class TraitRefolds {
    private static final UUID FIRST = new UUID(0, 0);

    // The statistics of the table are near enough for progress, and cost nothing. What a pass that is overtaken would
    // have published is for the next one to publish.
    private static final String REQUEST = """
            INSERT INTO trait_refold AS r (name, after_id, republish, examined, changed, expected, requested_at)
            SELECT ?, ?, ?, 0, 0, greatest(c.reltuples, 0), ? FROM pg_class c WHERE c.oid = 'profile'::regclass
            ON CONFLICT ON CONSTRAINT pk_trait_refold DO UPDATE
            SET after_id = excluded.after_id, republish = excluded.republish OR r.republish AND r.finished_at IS NULL,
                examined = 0, changed = 0, expected = excluded.expected, requested_at = excluded.requested_at,
                finished_at = NULL
            """;

    private static final String CLAIM = """
            SELECT name, after_id, republish FROM trait_refold
            WHERE finished_at IS NULL AND requested_at <= ?
            ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String ADVANCE = """
            UPDATE trait_refold SET after_id = ?, examined = examined + ?, changed = changed + ? WHERE name = ?
            """;

    private static final String FINISH = "UPDATE trait_refold SET finished_at = ? WHERE name = ?";

    private final Database database;
    private final TraitConfig config;
    private final Clock clock;

    TraitRefolds(Database database, TraitConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A pass that somebody works on, after the profiles up to an id.
     *
     * @param republish whether persons who have the trait are published even where its value stays
     */
    public record Claim(String trait, UUID after, boolean republish) {
        /** Whether nobody has been folded yet. */
        public boolean isNew() {
            return after.equals(FIRST);
        }
    }

    /** Asks for a pass, in the transaction of the change that needs it; it begins once every replica knows the change. */
    void request(String trait, boolean republish) {
        database.update(REQUEST, trait, FIRST, republish, clock.instant());
    }

    /** Claims the next pass until the transaction ends. */
    public Optional<Claim> claim() {
        var settled = clock.instant().minus(config.refreshEvery().multipliedBy(2));
        return database
                .query(
                        CLAIM,
                        row -> new Claim(
                                row.getString("name"), Database.uuid(row, "after_id"), row.getBoolean("republish")),
                        settled)
                .stream()
                .findFirst();
    }

    /** Notes how far a pass has come. */
    public void advance(Claim claim, UUID last, int examined, int changed) {
        database.update(ADVANCE, last, examined, changed, claim.trait());
    }

    /** Notes that a pass is complete. */
    public void finish(Claim claim) {
        database.update(FINISH, clock.instant(), claim.trait());
    }
}
