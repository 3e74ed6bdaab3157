package io.klantbeeld.gateway.console.vocabulary;

import java.util.List;

/** What a computed trait tells of what a person did. */
public enum ComputedKind {
    AGGREGATE,
    RFM,
    CHANNEL_AFFINITY,
    BEST_HOUR,
    ENGAGEMENT;

    /** Its name in forms. */
    public String key() {
        return name();
    }

    /** All kinds. */
    public static List<ComputedKind> all() {
        return List.of(values());
    }
}
