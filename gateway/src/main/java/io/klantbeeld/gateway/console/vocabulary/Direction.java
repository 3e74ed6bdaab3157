package io.klantbeeld.gateway.console.vocabulary;

/** Who made a contact moment. */
public enum Direction {
    INBOUND("arrow-in"),
    OUTBOUND("arrow-out");

    private final String icon;

    Direction(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }
}
