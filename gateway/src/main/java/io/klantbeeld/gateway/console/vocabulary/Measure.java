package io.klantbeeld.gateway.console.vocabulary;

import java.util.List;

/** What is computed from events. */
public enum Measure {
    COUNT,
    SUM,
    AVG,
    MIN,
    MAX,
    FIRST,
    LAST,
    MOST_FREQUENT,
    UNIQUE_LIST,
    UNIQUE_COUNT;

    /** Its name in forms. */
    public String key() {
        return name();
    }

    /** All of them. */
    public static List<Measure> all() {
        return List.of(values());
    }
}
