package io.klantbeeld.campaign.contact.dispatch.resolution;

import io.klantbeeld.campaign.contact.OwnLedger;
import io.klantbeeld.campaign.contact.dispatch.resolution.Resolving.Word;
import io.klantbeeld.campaign.contact.fallback.OwnFallbacks;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.platform.OwnPool;
import io.klantbeeld.rest.Brands;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** What an operator does to contacts, wired by hand to a database. */
public final class ResolvingOn {
    private static final Brands ALL = new Brands(true, Set.of());
    private static final Word WORD = new Word("after a crash", "operator");

    private final OwnPool pool;
    private final Resolving resolving;

    public ResolvingOn(OwnPool pool, OwnLedger ledger) {
        var database = pool.database();
        var clock = Clock.systemUTC();
        this.pool = pool;
        this.resolving = new Resolving(
                ledger.contacts(),
                new DeadContacts(database, OwnFallbacks.on(database), clock),
                ledger,
                database,
                new Ids(),
                clock);
    }

    /** Says what became of a contact whose outcome is unknown. */
    public void resolve(UUID contact, boolean arrived) {
        pool.transaction(() -> resolving.resolve(contact, ALL, arrived ? Outcome.ACCEPTED : Outcome.NOT_SENT, WORD));
    }

    /** Tries a contact again. */
    public void redrive(UUID contact) {
        pool.transaction(() -> resolving.redrive(contact, ALL, WORD));
    }
}
