package io.klantbeeld.campaign.projection;

import java.util.Set;

/**
 * The class of a purpose, as consent-service tells it.
 *
 * @param name such as {@code MARKETING}; null while nobody has told
 */
public record PurposeClass(String name) {
    /** The class of a purpose that was not told of: whatever it is, the person keeps the right to refuse it. */
    public static final PurposeClass UNKNOWN = new PurposeClass(null);

    private static final Set<String> NOT_REFUSABLE = Set.of("SERVICE", "LEGAL", "SAFETY");
    private static final Set<String> URGENT = Set.of("LEGAL", "SAFETY");

    /** Tells whether the person can refuse contacts for such a purpose, and choose their hours. */
    public boolean isRefusable() {
        return name == null || !NOT_REFUSABLE.contains(name);
    }

    /** Tells whether a contact for such a purpose does not wait for a consent-service that is away. */
    public boolean isUrgent() {
        return name != null && URGENT.contains(name);
    }
}
