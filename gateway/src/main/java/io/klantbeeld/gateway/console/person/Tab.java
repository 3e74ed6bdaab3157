package io.klantbeeld.gateway.console.person;

/** A page of a person. */
public enum Tab {
    OVERVIEW("", "timeline", "profile:read"),
    PROFILE("/profile", "tag", "profile:read"),
    PERMISSIONS("/consent", "shield", "consent:read"),
    CONTACTS("/contacting", "mail", "campaign:read"),
    IDENTITY("/identity", "graph", "profile:read"),
    ACCESSES("/accesses", "eye", "privacy:manage");

    private final String path;
    private final String icon;
    private final String scope;

    Tab(String path, String icon, String scope) {
        this.path = path;
        this.icon = icon;
        this.scope = scope;
    }

    /** What follows the address of the person. */
    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }

    /** The scope without which the page is neither shown nor entered. */
    public String scope() {
        return scope;
    }
}
