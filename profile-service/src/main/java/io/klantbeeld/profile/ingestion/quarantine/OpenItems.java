package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.ingestion.quarantine.Replaying.Attempt;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Deals with single items that wait in quarantine. */
@ApplicationScoped
class OpenItems {
    private static final String LOCK =
            OpenItem.COLUMNS + " WHERE id = ? AND settled_at IS NULL AND (? OR brand = ANY (?)) FOR UPDATE";

    private final Database database;
    private final QuarantinePages pages;
    private final Replaying replaying;
    private final SettledItems settled;

    OpenItems(Database database, QuarantinePages pages, Replaying replaying, SettledItems settled) {
        this.database = database;
        this.pages = pages;
        this.replaying = replaying;
        this.settled = settled;
    }

    /** Tries an item again. */
    @Transactional
    Attempt replay(UUID id, VisibleBrands brands) {
        return replaying.replay(List.of(lock(id, brands))).getFirst();
    }

    /** Gives an item up. */
    @Transactional
    void discard(UUID id, VisibleBrands brands) {
        settled.discard(lock(id, brands));
    }

    private OpenItem lock(UUID id, VisibleBrands brands) {
        return database.query(LOCK, OpenItem::of, id, brands.all(), brands.names()).stream()
                .findFirst()
                .orElseThrow(() -> pages.one(id, brands).isPresent()
                        ? QuarantineProblems.settled()
                        : QuarantineProblems.unknown());
    }
}
