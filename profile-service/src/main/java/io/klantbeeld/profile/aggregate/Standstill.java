package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps apart those who count earlier moments and those who take moments out or change them: what one of them has seen,
 * none of the others has changed by the end of its transaction.
 */
@ApplicationScoped
class Standstill {
    private static final String COUNTING = "SELECT pg_advisory_xact_lock_shared(hashtext('aggregate-backfill'))";
    private static final String CHANGING = "SELECT pg_advisory_xact_lock(hashtext('aggregate-backfill'))";

    private final Database database;

    Standstill(Database database) {
        this.database = database;
    }

    /** Waits for whoever changes moments, and holds them off until the transaction ends; many may count at once. */
    void forCounting() {
        database.query(COUNTING, row -> true);
    }

    /** Waits for whoever counts earlier moments, and holds them off until the transaction ends. */
    void forChanging() {
        database.query(CHANGING, row -> true);
    }
}
