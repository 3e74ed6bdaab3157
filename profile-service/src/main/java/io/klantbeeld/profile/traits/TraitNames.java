package io.klantbeeld.profile.traits;

/** Knows the names of traits with a meaning of their own. */
public final class TraitNames {
    /** The language and the zone that senders observed, without anybody having claimed them. */
    public static final String OBSERVED_LOCALE = "$locale";

    public static final String OBSERVED_TIME_ZONE = "$timezone";

    private static final String OBSERVED = "$";

    private TraitNames() {}

    /** Whether a trait was observed and not claimed; such traits help to decide and are not shown as traits. */
    public static boolean isObserved(String name) {
        return name.startsWith(OBSERVED);
    }
}
