package io.klantbeeld.gateway.console.administration.source;

/** How long the present keys work on beside a new one. */
enum Overlap {
    NONE("PT0S"),
    HOUR("PT1H"),
    DAY("P1D"),
    WEEK("P7D"),
    MONTH("P30D");

    private final String length;

    Overlap(String length) {
        this.length = length;
    }

    /** Its name in forms. */
    public String key() {
        return name();
    }

    /** As an ISO 8601 duration. */
    String length() {
        return length;
    }

    static Overlap of(String name) {
        for (var overlap : values()) {
            if (overlap.name().equals(name)) {
                return overlap;
            }
        }
        return DAY;
    }
}
