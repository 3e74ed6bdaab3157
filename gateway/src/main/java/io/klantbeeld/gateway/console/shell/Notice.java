package io.klantbeeld.gateway.console.shell;

/** Why a page shows something else than what was asked for. */
public enum Notice {
    NOT_FOUND(404, "search"),
    UNKNOWN_CUSTOMER(404, "search"),
    ERASED_CUSTOMER(410, "eraser"),
    FORBIDDEN(403, "lock"),
    UNAVAILABLE(503, "pause"),
    FAILED(500, "pause"),
    SIGNED_OUT(200, "door"),
    SIGN_IN_FAILED(403, "lock");

    private final int status;
    private final String icon;

    Notice(int status, String icon) {
        this.status = status;
        this.icon = icon;
    }

    int status() {
        return status;
    }

    public String icon() {
        return icon;
    }

    /** Tells whether trying again shortly may help. */
    public boolean passes() {
        return this == UNAVAILABLE || this == FAILED;
    }

    /** Tells whether one has to sign in to go on. */
    public boolean isOutside() {
        return this == SIGNED_OUT || this == SIGN_IN_FAILED;
    }
}
