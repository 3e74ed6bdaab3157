package io.klantbeeld.gateway.console.administration.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The keys of one kind that a source has.
 *
 * @param fresh the key that was just made, which nobody can show again, or null
 * @param refusal why no key was made, or null
 * @param attempt tells one press of the button from another, so that a repeated one makes no second key
 */
record KeysView(
        String source, KeyKind kind, State state, List<Key> keys, String fresh, String refusal, String attempt) {
    /**
     * A key by what may be shown of it.
     *
     * @param ends null for a key that does not run out
     */
    record Key(String id, String prefix, Dates.When made, Dates.When ends, boolean personalData) {}

    static KeysView of(String key, KeyKind kind, Answer source, Figures figures) {
        var keys = new ArrayList<Key>();
        source.bodyOrNothing().path(kind.reads() ? "readKeys" : "keys").forEach(item -> keys.add(key(item, figures)));
        var state = source.state().isReady() && keys.isEmpty() ? State.EMPTY : source.state();
        return new KeysView(key, kind, state, List.copyOf(keys), null, null, newAttempt());
    }

    KeysView showing(String made) {
        return new KeysView(source, kind, state, keys, made, refusal, attempt);
    }

    KeysView refused(String because) {
        return new KeysView(source, kind, state, keys, fresh, because, attempt);
    }

    static String newAttempt() {
        return UUID.randomUUID().toString();
    }

    private static Key key(JsonNode item, Figures figures) {
        return new Key(
                Fields.text(item, "id"),
                Fields.text(item, "prefix"),
                figures.when(item, "createdAt"),
                figures.when(item, "expiresAt"),
                item.path("personalData").asBoolean());
    }
}
