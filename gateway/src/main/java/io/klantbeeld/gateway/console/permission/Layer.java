package io.klantbeeld.gateway.console.permission;

/** What a decision looks at, in this order. */
enum Layer {
    REQUEST("flag"),
    SUBJECT("customers"),
    CONTACT_POINT("mail"),
    SUPPRESSION("lock"),
    RULE_PACK("book"),
    BASIS("check"),
    VALIDITY("calendar"),
    DATA_USE("tag"),
    PREFERENCE("heart");

    private final String icon;

    Layer(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }
}
