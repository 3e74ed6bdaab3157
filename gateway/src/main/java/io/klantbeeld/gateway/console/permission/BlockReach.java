package io.klantbeeld.gateway.console.permission;

/** Which contacts a block stops. */
enum BlockReach {
    MARKETING,
    ALL_NON_ESSENTIAL,
    EVERYTHING;

    /** Its name in forms. */
    public String key() {
        return name();
    }
}
