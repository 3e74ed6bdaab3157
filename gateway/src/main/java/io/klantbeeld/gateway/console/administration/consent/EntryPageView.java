package io.klantbeeld.gateway.console.administration.consent;

import java.util.List;

/**
 * All about one entry.
 *
 * @param inForce null while nothing is
 * @param draft null when none waits
 * @param sheet what is in force, or the draft while nothing is
 * @param diff what the draft would change, or null
 */
record EntryPageView(
        Kind kind,
        String key,
        EntryView inForce,
        EntryView draft,
        Sheet sheet,
        SheetDiff diff,
        List<EntryView> versions) {
    public String name() {
        return sheet.name();
    }

    /** Whether it never changes any more, so that something new is written in its place. */
    public boolean fixed() {
        return kind == Kind.NOTICES && inForce != null;
    }

    public String address() {
        return kind.path(key);
    }
}
