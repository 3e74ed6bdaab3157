package io.klantbeeld.rest.request;

import io.klantbeeld.rest.json.Utf8;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Checks the path and the query of a request as they came over the wire. */
final class Address {
    private Address() {}

    /** What is not percent-encoded UTF-8 without NUL: {@code path}, or the name of a query parameter. */
    static Optional<String> fault(String uri) {
        int query = uri.indexOf('?');
        if (!isText(query < 0 ? uri : uri.substring(0, query))) {
            return Optional.of("path");
        }
        if (query >= 0) {
            for (var pair : uri.substring(query + 1).split("&")) {
                if (!isText(pair)) {
                    return Optional.of(name(pair));
                }
            }
        }
        return Optional.empty();
    }

    private static String name(String pair) {
        var name = pair.split("=", 2)[0];
        return name.matches("[A-Za-z0-9_.-]{1,100}") ? name : "query";
    }

    private static boolean isText(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            int next = encoded.charAt(i);
            if (next == '%') {
                next = octet(encoded, i + 1);
                i += 2;
            } else if (next > 0x7e) {
                return false;
            }
            if (next <= 0) {
                return false;
            }
            bytes.write(next);
        }
        return Utf8.isWellFormed(bytes.toByteArray());
    }

    private static int octet(String encoded, int at) {
        if (at + 1 >= encoded.length()) {
            return -1;
        }
        int high = Character.digit(encoded.charAt(at), 16);
        int low = Character.digit(encoded.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
