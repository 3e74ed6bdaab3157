package io.klantbeeld.test.oidc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads URL-encoded parameters. */
final class Form {
    private Form() {}

    static Map<String, String> parse(byte[] body) {
        return parse(new String(body, StandardCharsets.US_ASCII));
    }

    static Map<String, String> parse(String encoded) {
        var values = new HashMap<String, String>();
        for (var pair : encoded == null ? new String[0] : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
