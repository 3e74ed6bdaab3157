package io.klantbeeld.gateway.console.administration.consent;

import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.dialogue.Query;
import java.util.Arrays;
import java.util.Optional;

/** What the catalogue keeps. */
enum Kind {
    PURPOSES("purposes", "flag"),
    TOPICS("topics", "heart"),
    NOTICES("notices", "file"),
    RULE_PACKS("rule-packs", "book"),
    BRANDS("brands", "tag"),
    CONTROLLERS("controllers", "people");

    /** The form of a key in addresses; that of a notice names its version and language. */
    static final String KEYS = "[a-z0-9-]+(/[0-9]+/[A-Za-z-]+)?";

    private final String key;
    private final String icon;

    Kind(String key, String icon) {
        this.key = key;
        this.icon = icon;
    }

    /** Its name in addresses, here and at the service. */
    public String key() {
        return key;
    }

    public String icon() {
        return icon;
    }

    /** The address of its list. */
    public String path() {
        return Area.CONSENT.path(key);
    }

    /** The address of an entry. */
    public String path(String entry) {
        return path() + "/" + Query.encoded(entry).replace("%2F", "/");
    }

    boolean isKey(String entry) {
        return entry != null && entry.matches(this == NOTICES ? "[a-z0-9-]+/[0-9]+/[A-Za-z-]+" : "[a-z0-9-]+");
    }

    /** The entry that another took the place of: words in force never change, so that new ones have a new key. */
    String before(String entry) {
        var parts = entry.split("/");
        if (this != NOTICES || parts.length != 3) {
            return entry;
        }
        long version = Long.parseLong(parts[1]);
        return version > 1 ? parts[0] + "/" + (version - 1) + "/" + parts[2] : entry;
    }

    /** The address where a new entry is written. */
    public String blank() {
        return "/console/administration/new-consent/" + key;
    }

    static Optional<Kind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
