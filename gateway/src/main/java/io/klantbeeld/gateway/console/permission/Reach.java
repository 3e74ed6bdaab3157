package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Settings;

/** Reads how far a limit reaches, which is written such as {@code brand:blauwvlucht/channel:EMAIL}. */
final class Reach {
    private Reach() {}

    static JsonNode of(String scope) {
        var reach = Settings.object();
        for (var dimension : String.valueOf(scope).split("/")) {
            var parts = dimension.split(":", 2);
            if (parts.length == 2) {
                reach.put(parts[0], parts[1]);
            }
        }
        return reach;
    }
}
