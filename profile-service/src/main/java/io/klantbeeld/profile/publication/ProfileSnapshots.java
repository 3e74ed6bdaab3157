package io.klantbeeld.profile.publication;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.profile.ProfileSnapshot;
import io.klantbeeld.event.profile.ProfileSnapshot.KnownIdentifier;
import io.klantbeeld.event.profile.ProfileState;
import io.klantbeeld.outbox.SnapshotReader;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.traits.FoldedTraits;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads who profiles are and where they can be reached, for the topic {@code profile.profile.v1}. */
@ApplicationScoped
class ProfileSnapshots implements SnapshotReader {
    // The sightings of a node are aggregated node by node, which is its index whatever the planner knows of the tables.
    private static final String READ = """
            SELECT p.id, p.version, p.state, p.merged_into,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('ik', n.ik, 'namespace', n.namespace, 'value', n.value,
                                        'verified', s.verified, 'brands', s.brands) ORDER BY n.namespace, n.value), '[]')
                    FROM node n CROSS JOIN LATERAL (
                        SELECT bool_or(k.verified) AS verified, array_agg(k.brand ORDER BY k.brand) AS brands
                        FROM sighting k WHERE k.node_id = n.id) s
                    WHERE n.profile_id = p.id AND s.brands IS NOT NULL) AS identifiers,
                   (SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]')
                    FROM trait t WHERE t.profile_id = p.id AND t.name = ANY (?)) AS traits
            FROM profile p
            WHERE p.id = ANY (?)
            """;

    private final Database database;
    private final FoldedTraits folded;

    ProfileSnapshots(Database database, FoldedTraits folded) {
        this.database = database;
        this.folded = folded;
    }

    @Override
    public String topic() {
        return Topics.PROFILE;
    }

    @Override
    public Map<String, Object> read(Collection<String> keys) {
        var states = new HashMap<String, Object>();
        database.query(
                READ,
                row -> states.put(row.getString("id"), snapshot(row)),
                Circumstances.TRAITS.toArray(String[]::new),
                keys.stream().map(UUID::fromString).toArray(UUID[]::new));
        return states;
    }

    private ProfileSnapshot snapshot(ResultSet row) throws SQLException {
        var id = Database.uuid(row, "id");
        long version = row.getLong("version");
        var state = ProfileState.valueOf(row.getString("state"));
        return switch (state) {
            case ACTIVE, RESTRICTED -> present(id, version, state, row);
            case MERGED, ERASED ->
                new ProfileSnapshot(
                        id, version, state, Database.uuid(row, "merged_into"), null, null, null, null, null, null);
        };
    }

    private ProfileSnapshot present(UUID id, long version, ProfileState state, ResultSet row) throws SQLException {
        var sighted = SightedIdentifier.listOf(row.getString("identifiers"));
        var circumstances = Circumstances.of(folded.of(Json.tree(row.getString("traits"))));
        return new ProfileSnapshot(
                id,
                version,
                state,
                null,
                identifiers(sighted),
                sighted.stream().flatMap(SightedIdentifier::contactPoints).toList(),
                circumstances.locale(),
                circumstances.timeZone(),
                circumstances.country(),
                circumstances.subjectType());
    }

    private static List<KnownIdentifier> identifiers(List<SightedIdentifier> sighted) {
        return sighted.stream().map(SightedIdentifier::toKnown).toList();
    }
}
