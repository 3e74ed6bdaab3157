package io.klantbeeld.profile.identity.device;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import static io.klantbeeld.profile.platform.Database.uuid;

/** Stores to whom devices belong; the caller holds the locks of the devices' nodes. */
@ApplicationScoped
public class Devices {
    private static final String OWNING = """
            SELECT DISTINCT d.node_id, d.from_at, d.to_at, d.owner_id, d.assumed
            FROM unnest(?, ?) AS s (id, at)
            JOIN device_interval d ON d.node_id = s.id AND d.from_at <= s.at AND d.to_at > s.at
            """;

    private static final String OWNED = """
            SELECT d.node_id, d.from_at, d.to_at, d.owner_id, d.assumed FROM device_interval d WHERE d.node_id = ANY (?)
            """;

    private static final String IDENTIFICATIONS = """
            SELECT f.other_id, f.home_id, f.occurred_at, f.source, f.message_id
            FROM link_fact f JOIN node h ON h.id = f.home_id
            WHERE f.other_id = ANY (?) AND NOT f.joins AND h.joins
            """;

    private static final String FORGET = "DELETE FROM device_interval WHERE node_id = ANY (?)";

    private static final String DISOWN =
            "UPDATE node SET owned_from = 'infinity' WHERE id = ANY (?) AND owned_from <> 'infinity'";

    private static final String STORE = """
            INSERT INTO device_interval (node_id, from_at, to_at, owner_id, assumed)
            SELECT d.node_id, d.from_at, d.to_at, d.owner_id, d.assumed
            FROM unnest(?, ?, ?, ?, ?) AS d (node_id, from_at, to_at, owner_id, assumed)
            """;

    private static final String OWNED_FROM = """
            UPDATE node SET owned_from = d.from_at
            FROM unnest(?, ?) AS d (id, from_at)
            WHERE node.id = d.id AND node.owned_from <> d.from_at
            """;

    private final Database database;

    Devices(Database database) {
        this.database = database;
    }

    /** The ownerships that cover what happened on devices; a device that belonged to nobody then is left out. */
    public List<Ownership> owning(Collection<Sight> sights) {
        if (sights.isEmpty()) {
            return List.of();
        }
        return database.query(
                OWNING,
                Devices::ownership,
                sights.stream().map(Sight::device).toArray(UUID[]::new),
                sights.stream().map(Sight::at).toArray(Instant[]::new));
    }

    /** All ownerships of devices. */
    public Set<Ownership> of(Collection<UUID> devices) {
        return new HashSet<>(database.query(OWNED, Devices::ownership, (Object) devices.toArray(UUID[]::new)));
    }

    /**
     * Derives the ownerships of devices again where new identifications say something else than is known.
     *
     * @param known the ownerships that cover the identifications
     * @return all ownerships of the devices of which they changed
     */
    public List<Ownership> identify(Collection<Identification> news, Collection<Ownership> known) {
        var changed = news.stream()
                .filter(told -> known.stream().noneMatch(ownership -> ownership.implies(told)))
                .map(Identification::device)
                .collect(Collectors.toSet());
        return changed.isEmpty() ? List.of() : derive(changed);
    }

    /** Derives the ownerships of devices again from what identifies them; of a device that nothing does, there are none. */
    public List<Ownership> derive(Set<UUID> devices) {
        var identifications =
                database.query(IDENTIFICATIONS, Devices::identification, (Object) devices.toArray(UUID[]::new)).stream()
                        .collect(Collectors.groupingBy(Identification::device));
        var ownerships = new ArrayList<Ownership>();
        identifications.forEach((device, told) -> ownerships.addAll(Ownership.of(device, told)));
        database.update(FORGET, (Object) devices.toArray(UUID[]::new));
        database.update(DISOWN, (Object) devices.toArray(UUID[]::new));
        store(ownerships);
        return ownerships;
    }

    private void store(List<Ownership> ownerships) {
        database.update(
                STORE,
                ids(ownerships, Ownership::device),
                times(ownerships, Ownership::from),
                times(ownerships, Ownership::to),
                ids(ownerships, Ownership::owner),
                ownerships.stream().map(Ownership::assumed).toArray(Boolean[]::new));
        Map<UUID, Instant> firsts = ownerships.stream()
                .collect(
                        Collectors.toMap(Ownership::device, Ownership::from, BinaryOperator.minBy(Instant::compareTo)));
        database.update(
                OWNED_FROM,
                firsts.keySet().toArray(UUID[]::new),
                firsts.values().toArray(Instant[]::new));
    }

    private static Ownership ownership(ResultSet row) throws SQLException {
        return new Ownership(
                uuid(row, "node_id"),
                Database.instant(row, "from_at"),
                Database.instant(row, "to_at"),
                uuid(row, "owner_id"),
                row.getBoolean("assumed"));
    }

    private static Identification identification(ResultSet row) throws SQLException {
        return new Identification(
                uuid(row, "other_id"),
                uuid(row, "home_id"),
                Database.instant(row, "occurred_at"),
                row.getString("source"),
                row.getString("message_id"));
    }

    private static UUID[] ids(List<Ownership> ownerships, Function<Ownership, UUID> id) {
        return ownerships.stream().map(id).toArray(UUID[]::new);
    }

    private static Instant[] times(List<Ownership> ownerships, Function<Ownership, Instant> time) {
        return ownerships.stream().map(time).toArray(Instant[]::new);
    }
}
