package io.klantbeeld.campaign.permission;

/** Says that consent-service gave no answer; whoever asked waits and asks again. */
public final class PermissionUnavailable extends Exception {
    PermissionUnavailable(Throwable cause) {
        super(cause);
    }
}
