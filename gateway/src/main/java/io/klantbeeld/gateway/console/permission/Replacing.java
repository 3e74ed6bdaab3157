package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tells which choices a later one replaced: a yes by any later choice at least as wide, a no by a yes to the same. */
final class Replacing {
    private static final Set<String> YES = Set.of("GRANT", "RENEW", "CONFIRM");
    private static final Set<String> NO = Set.of("REFUSE", "WITHDRAW", "OBJECT", "INVALIDATE");
    private static final String[] DIMENSIONS = {"brand", "purpose", "topic", "channel", "contactPoint"};

    private Replacing() {}

    /** Whether any of the others came later in its place. */
    static boolean isReplaced(JsonNode choice, List<JsonNode> others) {
        return others.stream().anyMatch(other -> replaces(other, choice));
    }

    private static boolean replaces(JsonNode later, JsonNode choice) {
        var at = Fields.instant(choice, "effectiveAt");
        var laterAt = Fields.instant(later, "effectiveAt");
        if (at == null || laterAt == null || !laterAt.isAfter(at) || !"EFFECTIVE".equals(text(later, "state"))) {
            return false;
        }
        boolean yes = YES.contains(text(later, "action"));
        return NO.contains(text(choice, "action"))
                ? yes && isSame(later.path("scope"), choice.path("scope"))
                : (yes || NO.contains(text(later, "action"))) && covers(later.path("scope"), choice.path("scope"));
    }

    private static boolean covers(JsonNode scope, JsonNode other) {
        for (var dimension : DIMENSIONS) {
            var named = text(scope, dimension);
            if (named != null && !named.equals(text(other, dimension))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(JsonNode scope, JsonNode other) {
        for (var dimension : DIMENSIONS) {
            if (!Objects.equals(text(scope, dimension), text(other, dimension))) {
                return false;
            }
        }
        return true;
    }

    private static String text(JsonNode node, String field) {
        return Fields.text(node, field);
    }
}
