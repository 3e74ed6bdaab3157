package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.audit.Disclosure;
import io.klantbeeld.profile.view.Masking;
import java.util.Collection;
import java.util.HashMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An identifier in a list that is about many persons.
 *
 * @param profile whose it is now; a personal value that is nobody's is not shown, since nobody's record could tell of it
 */
record ShownValue(String namespace, String value, UUID profile) {
    /** The value as a reader may see it. */
    String shown(boolean personalData) {
        return !isPersonal() || personalData && profile != null ? value : Masking.MASK;
    }

    private boolean isPersonal() {
        return Masking.isPersonalIdentifier(namespace, value);
    }

    /** Whose personal values a list shows, and of which categories. */
    static Collection<Disclosure> disclosures(Stream<ShownValue> list) {
        var categories = new HashMap<UUID, SortedSet<String>>();
        list.filter(ShownValue::isPersonal)
                .filter(shown -> !Masking.MASK.equals(shown.value))
                .forEach(shown -> categories
                        .computeIfAbsent(shown.profile, profile -> new TreeSet<>())
                        .add(Masking.categoryOf(shown.namespace)));
        return categories.entrySet().stream()
                .map(shown -> new Disclosure(shown.getKey(), shown.getValue()))
                .toList();
    }
}
