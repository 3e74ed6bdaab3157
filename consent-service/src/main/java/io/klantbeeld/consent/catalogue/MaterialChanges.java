package io.klantbeeld.consent.catalogue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Finds which notices were followed by a version that says something materially different, and since when. */
final class MaterialChanges {
    private MaterialChanges() {}

    private record Name(String key, int version, String locale) {
        static Name of(String notice) {
            var parts = notice.split("/", 3);
            return new Name(parts[0], Integer.parseInt(parts[1]), parts[2]);
        }

        boolean isBefore(Name other) {
            return key.equals(other.key) && locale.equals(other.locale) && version < other.version;
        }
    }

    static Map<String, Instant> of(Map<String, Catalogue.Active> notices) {
        var changes = new HashMap<String, Instant>();
        notices.forEach((later, entry) -> {
            var notice = (Notice) entry.definition();
            if (notice.changeClass() == Notice.ChangeClass.MATERIAL) {
                notices.keySet().stream()
                        .filter(earlier -> Name.of(earlier).isBefore(Name.of(later)))
                        .forEach(earlier ->
                                changes.merge(earlier, notice.effectiveFrom(), (a, b) -> a.isBefore(b) ? a : b));
            }
        });
        return changes;
    }
}
