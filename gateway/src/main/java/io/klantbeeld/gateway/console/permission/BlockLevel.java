package io.klantbeeld.gateway.console.permission;

/** How far a block reaches. */
enum BlockLevel {
    GLOBAL,
    CONTROLLER,
    BRAND,
    CHANNEL,
    CONTACT_POINT,
    PURPOSE,
    TOPIC;

    /** Its name in forms. */
    public String key() {
        return name();
    }
}
