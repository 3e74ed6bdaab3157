package io.klantbeeld.gateway.console.permission;

import io.klantbeeld.gateway.console.dialogue.State;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was chosen and stated, newest first.
 *
 * @param partial whether a part did not answer
 * @param whole whether nothing older is left
 */
record Story(State state, List<Entry> entries, boolean partial, boolean whole) {
    private static final int AT_ONCE = 12;

    Optional<Entry> find(String id) {
        return entries.stream()
                .filter(entry -> entry.id() != null && entry.id().equals(id))
                .findFirst();
    }

    public List<Entry> newest() {
        return entries.subList(0, Math.min(AT_ONCE, entries.size()));
    }

    public List<Entry> older() {
        return entries.subList(Math.min(AT_ONCE, entries.size()), entries.size());
    }

    public boolean isReady() {
        return state.isReady();
    }

    public boolean isEmpty() {
        return state.isEmpty();
    }
}
