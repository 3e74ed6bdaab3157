package io.klantbeeld.gateway.console.campaign;

/** A part of the room of campaigns, and the scope without which it is neither shown nor entered. */
public enum Section {
    CAMPAIGNS("/console/campaigns", "megaphone", "campaign:read"),
    INITIATIVES("/console/initiatives", "flag", "campaign:read"),
    CALENDAR("/console/campaign-calendar", "calendar", "campaign:read"),
    POLICIES("/console/contact-policies", "shield", "campaign:read"),
    CONTACTS("/console/contact-operations", "inbox", "platform:manage"),
    PARKED("/console/parked-work", "replay", "platform:manage");

    private final String path;
    private final String icon;
    private final String scope;

    Section(String path, String icon, String scope) {
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

    String scope() {
        return scope;
    }
}
