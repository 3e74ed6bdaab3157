package io.klantbeeld.profile.timeline;

import java.util.Locale;

/** Where a contact moment was born. */
public enum Origin {
    INGESTION,
    CAMPAIGN,
    CONSENT;

    /** The name on the wire and in the table. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
