package io.klantbeeld.gateway.console.permission;

/** Why there is a block. */
enum BlockReason {
    REQUEST,
    COMPLAINT,
    HARD_BOUNCE,
    OS_PERMISSION_OFF,
    REGISTER,
    LEGAL,
    FRAUD,
    DECEASED;

    /** Its name in forms. */
    public String key() {
        return name();
    }
}
