package io.klantbeeld.gateway.console.shell;

import java.util.Set;

/** A room of the console, and the scopes each of which opens it. */
public enum Room {
    CUSTOMERS("/console", "customers", "profile:read"),
    SEGMENTS("/console/segments", "segments", "profile:read"),
    CAMPAIGNS("/console/campaigns", "megaphone", "campaign:read"),
    ADMINISTRATION(
            "/console/administration",
            "sliders",
            "platform:manage",
            "profile:steward",
            "profile:write",
            "consent:manage");

    private final String path;
    private final String icon;
    private final Set<String> scopes;

    Room(String path, String icon, String... scopes) {
        this.path = path;
        this.icon = icon;
        this.scopes = Set.of(scopes);
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }

    /** The scopes without any of which the room is neither in the menu nor entered. */
    Set<String> scopes() {
        return scopes;
    }
}
