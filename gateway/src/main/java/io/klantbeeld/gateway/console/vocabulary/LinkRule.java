package io.klantbeeld.gateway.console.vocabulary;

/** By which rule two identifiers are linked. */
enum LinkRule {
    SAME_EVENT("spark"),
    STEWARD("people");

    private final String icon;

    LinkRule(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }
}
