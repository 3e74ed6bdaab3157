package io.klantbeeld.profile.view;

import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.identity.PastPersons;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.traits.Claims;
import io.klantbeeld.profile.traits.FoldedTraits;
import io.klantbeeld.profile.traits.fold.Fragment;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.reference.ProfileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Reads profiles as they were known at a moment: what was recorded until then, about the identifiers that were one
 * person then, folded by the definitions of today.
 */
@ApplicationScoped
class PastProfiles {
    private static final String READ = """
            SELECT p.id, CASE p.state WHEN 'MERGED' THEN 'ACTIVE' ELSE p.state END AS state, p.version, p.recorded_seq,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('node', n.id, 'namespace', n.namespace, 'value', n.value,
                                        'verified', s.verified, 'first_seen_at', s.first_seen_at,
                                        'last_seen_at', s.last_seen_at)), '[]')
                    FROM node n CROSS JOIN LATERAL (
                        SELECT bool_or(k.verified) AS verified, min(k.first_seen_at) AS first_seen_at,
                               least(max(k.last_seen_at), ?) AS last_seen_at
                        FROM sighting k
                        WHERE k.node_id = n.id AND (? OR k.brand = ANY (?)) AND k.first_seen_at <= ?) s
                    WHERE n.id = ANY (?) AND s.first_seen_at IS NOT NULL) AS identifiers
            FROM profile p WHERE p.id = ?
            """;

    private final Database database;
    private final PastPersons persons;
    private final Installation installation;
    private final Claims claims;
    private final FoldedTraits folded;

    PastProfiles(
            Database database, PastPersons persons, Installation installation, Claims claims, FoldedTraits folded) {
        this.database = database;
        this.persons = persons;
        this.installation = installation;
        this.claims = claims;
        this.folded = folded;
    }

    /** A profile of the past, and what its traits were folded from. */
    record Past(StoredProfile profile, List<Fragment> claims) {}

    private record Identity(UUID id, String state, long version, long recordedSeq, String identifiers) {
        private static Identity of(ResultSet row) throws SQLException {
            return new Identity(
                    Database.uuid(row, "id"),
                    row.getString("state"),
                    row.getLong("version"),
                    row.getLong("recorded_seq"),
                    row.getString("identifiers"));
        }

        private StoredProfile without(UUID requested) {
            return new StoredProfile(
                    id,
                    id.equals(requested) ? null : requested,
                    state,
                    version,
                    recordedSeq,
                    Json.tree(identifiers),
                    Collections.emptySortedMap(),
                    false);
        }
    }

    Past get(PersonReference reference, VisibleBrands brands, Instant moment) {
        var id =
                switch (reference) {
                    case ProfileId asked ->
                        persons.survivorOf(asked.value(), moment).orElse(asked.value());
                    case Identifier identifier -> profileOf(identifier, brands, moment);
                };
        var nodes = persons.nodesOf(id, moment);
        var requested = reference instanceof ProfileId asked ? asked.value() : id;
        var identity = read(id, nodes, brands, moment).without(requested);
        if (identity.isErased()) {
            throw ViewProblems.erasedPerson();
        }
        if (!identity.isKnown()) {
            throw ViewProblems.unknownPerson();
        }
        var made = claims.of(nodes, brands, moment);
        return new Past(identity.with(folded.ofClaims(made)), made);
    }

    private UUID profileOf(Identifier identifier, VisibleBrands brands, Instant moment) {
        var node = Node.of(identifier, installation.keys()).id();
        return persons.profileOf(node, brands, moment).orElseThrow(ViewProblems::unknownPerson);
    }

    private Identity read(UUID id, Set<UUID> nodes, VisibleBrands brands, Instant moment) {
        return database
                .query(READ, Identity::of, moment, brands.all(), brands.names(), moment, nodes.toArray(UUID[]::new), id)
                .stream()
                .findFirst()
                .orElseThrow(ViewProblems::unknownPerson);
    }
}
