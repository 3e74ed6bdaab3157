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

    private static boolean covers(List<String> values, String value) {
        return values.isEmpty() || values.contains(value);
    }
}
