package io.klantbeeld.gateway.console.campaign;

/** A page of one campaign. */
public enum Tab {
    OVERVIEW("", "megaphone"),
    APPROVAL("/approval", "eye"),
    SIMULATION("/simulations", "flask"),
    HISTORY("/history", "clock");

    private final String path;
    private final String icon;

    Tab(String path, String icon) {
        this.path = path;
        this.icon = icon;
    }

    /** What follows the address of the campaign. */
    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }
}
