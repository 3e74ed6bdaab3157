package io.klantbeeld.campaign.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Selects contacts; a dimension without values selects all. */
public record Scope(
        @Size(max = 50) List<@NotBlank String> categories,
        @Size(max = 50) List<@NotBlank String> channels,
        @Size(max = 50) List<@NotBlank String> actions) {
    /** Selects every contact. */
    public static final Scope ALL = new Scope(null, null, null);

    public Scope {
        categories = categories == null ? List.of() : categories;
        channels = channels == null ? List.of() : channels;
        actions = actions == null ? List.of() : actions;
    }

    /** Tells whether a contact is in the scope. */
    public boolean covers(String category, String channel, String action) {
        return covers(categories, category) && covers(channels, channel) && covers(actions, action);
    }

    /** Tells whether every contact of another scope is in this one. */
    public boolean includes(Scope other) {
        return includes(categories, other.categories)
                && includes(channels, other.channels)
                && includes(actions, other.actions);
    }

    /** Tells whether some contact may be in both. */
    public boolean overlaps(Scope other) {
        return overlaps(categories, other.categories)
                && overlaps(channels, other.channels)
                && overlaps(actions, other.actions);
    }

    private static boolean includes(List<String> wider, List<String> narrower) {
        return wider.isEmpty() || !narrower.isEmpty() && wider.containsAll(narrower);
    }

    private static boolean overlaps(List<String> some, List<String> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    private static boolean covers(List<String> values, String value) {
        return values.isEmpty() || values.contains(value);
    }
}
