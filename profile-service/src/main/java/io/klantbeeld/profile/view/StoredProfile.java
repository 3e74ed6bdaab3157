package io.klantbeeld.profile.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.traits.FoldedTraits;
import io.klantbeeld.profile.traits.KnownTrait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A profile as it was read for one reader.
 *
 * @param requestedId the id that was asked for, when another profile absorbed it; else null
 * @param identifiers what of its identifiers the reader's brands saw
 * @param traits its traits by name, folded over the reader's brands
 * @param hasMoments whether anything of its moments is kept, without which no trait is computed
 */
public record StoredProfile(
        UUID id,
        UUID requestedId,
        String state,
        long version,
        long recordedSeq,
        JsonNode identifiers,
        SortedMap<String, KnownTrait> traits,
        boolean hasMoments) {
    static StoredProfile of(ResultSet row, FoldedTraits folded) throws SQLException {
        var id = Database.uuid(row, "id");
        var requested = Database.uuid(row, "requested_id");
        return new StoredProfile(
                id,
                id.equals(requested) ? null : requested,
                row.getString("state"),
                row.getLong("version"),
                row.getLong("recorded_seq"),
                Json.tree(row.getString("identifiers")),
                folded.of(Json.tree(row.getString("traits"))),
                row.getBoolean("has_moments"));
    }

    /** The same with other traits. */
    StoredProfile with(SortedMap<String, KnownTrait> others) {
        return new StoredProfile(id, requestedId, state, version, recordedSeq, identifiers, others, hasMoments);
    }

    /** The nodes of its identifiers that the reader's brands saw. */
    public Set<UUID> identifierNodes() {
        var nodes = new HashSet<UUID>();
        identifiers.forEach(
                identifier -> nodes.add(UUID.fromString(identifier.path("node").textValue())));
        return nodes;
    }

    /** Whether the reader's brands know the person at all. */
    boolean isKnown() {
        return !identifiers.isEmpty();
    }

    boolean isErased() {
        return "ERASED".equals(state);
    }
}
