package io.klantbeeld.gateway.console.administration;

import io.klantbeeld.gateway.console.dialogue.Query;
import java.util.Set;

/** An area of the room, and the scopes each of which opens it. */
public enum Area {
    SOURCES("sources", "plug", "platform:manage"),
    IMPORTS("imports", "upload", "profile:write", "platform:manage"),
    QUARANTINE("quarantine", "inbox", "platform:manage"),
    DEFINITIONS("event-definitions", "braces", "platform:manage"),
    IDENTITY("identity", "merge", "profile:steward"),
    NAMESPACES("namespaces", "tag", "platform:manage", "profile:steward"),
    TRAITS("traits", "list", "platform:manage", "profile:steward"),
    COMPUTED("computed-traits", "sum", "platform:manage"),
    CONSENT("consent", "shield", "consent:manage");

    private static final String ROOM = "/console/administration/";

    private final String key;
    private final String icon;
    private final Set<String> scopes;

    Area(String key, String icon, String... scopes) {
        this.key = key;
        this.icon = icon;
        this.scopes = Set.of(scopes);
    }

    /** The address of its first page. */
    public String path() {
        return ROOM + key;
    }

    /** The address of a page in it. */
    public String path(String page) {
        return path() + "/" + Query.encoded(page);
    }

    public String icon() {
        return icon;
    }

    Set<String> scopes() {
        return scopes;
    }
}
