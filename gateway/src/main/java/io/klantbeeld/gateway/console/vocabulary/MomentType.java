package io.klantbeeld.gateway.console.vocabulary;

/** A kind of contact moment. */
public enum MomentType {
    EVENT("spark"),
    MESSAGE("mail"),
    CALL("phone"),
    VISIT("people"),
    REVIEW("star"),
    INVOICE("invoice");

    private final String icon;

    MomentType(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }
}
