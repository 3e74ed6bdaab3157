package io.klantbeeld.gateway.console.shell;

/** A room of the console, and the scope that opens it. */
public enum Room {
    CUSTOMERS("/console", "customers", "profile:read");

    private final String path;
    private final String icon;
    private final String scope;

    Room(String path, String icon, String scope) {
        this.path = path;
        this.icon = icon;
        this.scope = scope;
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }

    /** The scope without which the room is neither in the menu nor entered. */
    public String scope() {
        return scope;
    }
}
