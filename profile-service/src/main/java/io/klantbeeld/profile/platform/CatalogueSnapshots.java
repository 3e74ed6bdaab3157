package io.klantbeeld.profile.platform;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.profile.ProfileCatalogueEntry.Kind;
import io.klantbeeld.outbox.SnapshotReader;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads definitions of every kind for the topic {@code profile.catalogue.v1}: each feature tells its own. */
@ApplicationScoped
class CatalogueSnapshots implements SnapshotReader {
    private final List<CatalogueEntries> kinds;

    CatalogueSnapshots(@All List<CatalogueEntries> kinds) {
        this.kinds = kinds;
    }

    @Override
    public String topic() {
        return Topics.PROFILE_CATALOGUE;
    }

    @Override
    public Map<String, Object> read(Collection<String> keys) {
        var states = new HashMap<String, Object>();
        for (var entries : kinds) {
            var prefix = prefix(entries.kind());
            var ofKind = keys.stream()
                    .filter(key -> key.startsWith(prefix))
                    .map(key -> key.substring(prefix.length()))
                    .toList();
            if (!ofKind.isEmpty()) {
                entries.read(ofKind).forEach((key, entry) -> states.put(prefix + key, entry));
            }
        }
        return states;
    }

    private static String prefix(Kind kind) {
        return kind + ":";
    }
}
