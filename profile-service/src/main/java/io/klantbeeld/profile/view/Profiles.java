package io.klantbeeld.profile.view;

import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.traits.FoldedTraits;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.reference.ProfileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads profiles by whatever reference names them, each in one round trip. */
@ApplicationScoped
public class Profiles {
    // r is the profile that the reference names, p the one that answers for it. The sightings of a node are aggregated
    // node by node, which is its index whatever the planner knows of the tables.
    private static final String COLUMNS = """
            SELECT p.id, r.id AS requested_id, p.state, p.version, p.recorded_seq,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('node', n.id, 'namespace', n.namespace, 'value', n.value,
                                        'verified', s.verified, 'first_seen_at', s.first_seen_at,
                                        'last_seen_at', s.last_seen_at)), '[]')
                    FROM node n CROSS JOIN LATERAL (
                        SELECT bool_or(k.verified) AS verified, min(k.first_seen_at) AS first_seen_at,
                               max(k.last_seen_at) AS last_seen_at
                        FROM sighting k WHERE k.node_id = n.id AND (? OR k.brand = ANY (?))) s
                    WHERE n.profile_id = p.id AND s.first_seen_at IS NOT NULL) AS identifiers,
                   (SELECT coalesce(jsonb_agg(to_jsonb(t) - 'profile_id'), '[]')
                    FROM trait t
                    WHERE t.profile_id = p.id AND (? OR t.brand = ANY (?))) AS traits,
                   EXISTS (SELECT FROM membership h JOIN aggregate_bucket b ON b.node_id = h.node_id
                           WHERE h.profile_id = p.id) AS has_moments
            """;

    private static final String BY_IDS = COLUMNS + """
            FROM profile r JOIN profile p ON p.id = coalesce(r.merged_into, r.id)
            WHERE r.id = ANY (?)
            """;

    // An identifier that the reader's brands never saw names nobody to them, whomever it may be linked to. A device
    // names its present owner.
    private static final String BY_NODE = COLUMNS + """
            FROM node m
            LEFT JOIN device_interval d ON d.node_id = m.id AND d.from_at <= now() AND d.to_at > now()
            LEFT JOIN node o ON o.id = d.owner_id
            JOIN profile r ON r.id = coalesce(o.profile_id, m.profile_id)
            JOIN profile p ON p.id = coalesce(r.merged_into, r.id)
            WHERE m.id = ? AND EXISTS (SELECT FROM sighting k WHERE k.node_id = m.id AND (? OR k.brand = ANY (?)))
            """;

    private final Database database;
    private final Installation installation;
    private final FoldedTraits folded;

    Profiles(Database database, Installation installation, FoldedTraits folded) {
        this.database = database;
        this.installation = installation;
        this.folded = folded;
    }

    /** The profile that a reference names; 404 where the reader's brands do not know it, 410 where it was erased. */
    public StoredProfile get(PersonReference reference, VisibleBrands brands) {
        var found = find(reference, brands).orElseThrow(ViewProblems::unknownPerson);
        if (found.isErased()) {
            throw ViewProblems.erasedPerson();
        }
        return found;
    }

    /** The profile that a reference names, if the reader's brands know it; it may be an erased one. */
    public Optional<StoredProfile> find(PersonReference reference, VisibleBrands brands) {
        var found =
                switch (reference) {
                    case ProfileId profile -> byIds(new UUID[] {profile.value()}, brands);
                    case Identifier identifier -> byNode(identifier, brands);
                };
        return found.stream()
                .filter(profile -> profile.isKnown() || profile.isErased())
                .findFirst();
    }

    /** The profiles with these ids in their order; those that the reader's brands do not know are left out. */
    List<StoredProfile> all(List<UUID> ids, VisibleBrands brands) {
        var byId = new HashMap<UUID, StoredProfile>();
        byIds(ids.toArray(UUID[]::new), brands).stream()
                .filter(StoredProfile::isKnown)
                .forEach(profile -> byId.put(profile.id(), profile));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private List<StoredProfile> byIds(UUID[] ids, VisibleBrands brands) {
        return database.query(
                BY_IDS,
                row -> StoredProfile.of(row, folded),
                brands.all(),
                brands.names(),
                brands.all(),
                brands.names(),
                ids);
    }

    private List<StoredProfile> byNode(Identifier identifier, VisibleBrands brands) {
        return database.query(
                BY_NODE,
                row -> StoredProfile.of(row, folded),
                brands.all(),
                brands.names(),
                brands.all(),
                brands.names(),
                Node.of(identifier, installation.keys()).id(),
                brands.all(),
                brands.names());
    }
}
