package io.klantbeeld.platform.api;

import java.net.URI;

/** Tells that nobody answers at the platform's door. */
public class PlatformUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlatformUnreachable(URI address, Exception cause) {
        super("Nobody answers at " + address + ": is the platform up? (./klantbeeld status)", cause);
    }
}
