package io.klantbeeld.profile.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Reads the user name of a Basic authorization (RFC 7617), where SDKs put their keys. */
public final class BasicUser {
    private static final String BASIC = "basic ";

    private BasicUser() {}

    /** The user name, or null where the header is missing, of another scheme or unreadable. */
    public static String of(String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return null;
        }
        try {
            var decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            var pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? pair : pair.substring(0, colon);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
