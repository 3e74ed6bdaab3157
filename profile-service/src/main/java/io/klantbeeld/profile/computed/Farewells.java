package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stores versions that answer no more, until nobody is published with them; so long their aggregates are kept. */
@ApplicationScoped
class Farewells {
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String BID = """
            INSERT INTO computed_farewell (name, version, settings, announced) VALUES (?, ?, ?::jsonb, ?)
            ON CONFLICT ON CONSTRAINT pk_computed_farewell DO NOTHING
            """;

    // By then no replica computes it any more.
    private static final String CLAIM = """
            SELECT name, version, settings, announced FROM computed_farewell
            WHERE since < now() - interval '3 seconds'
            ORDER BY name, version LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String ADVANCE = "UPDATE computed_farewell SET announced = ? WHERE name = ? AND version = ?";
    private static final String END = "DELETE FROM computed_farewell WHERE name = ? AND version = ?";

    private final Database database;

    Farewells(Database database) {
        this.database = database;
    }

    /** A version that answers no more. */
    record Farewell(String name, long version, ComputedTraitSettings settings, UUID announced) {
        String owner() {
            return ComputedTrait.owner(name, version);
        }
    }

    /** Begins the farewell of the version of a trait that answered; one that never had one leaves nothing. */
    void bid(ComputedTrait trait) {
        if (trait.liveVersion() != null) {
            database.update(BID, trait.name(), trait.liveVersion(), Json.text(trait.liveSettings()), NOBODY);
        }
    }

    /** A farewell that no other replica works on, until the transaction ends. */
    Optional<Farewell> claim() {
        return database
                .query(
                        CLAIM,
                        row -> new Farewell(
                                row.getString("name"),
                                row.getLong("version"),
                                Json.read(row.getString("settings"), ComputedTraitSettings.class),
                                Database.uuid(row, "announced")))
                .stream()
                .findFirst();
    }

    void advance(Farewell farewell, UUID upTo) {
        database.update(ADVANCE, upTo, farewell.name(), farewell.version());
    }

    void end(Farewell farewell) {
        database.update(END, farewell.name(), farewell.version());
    }
}
