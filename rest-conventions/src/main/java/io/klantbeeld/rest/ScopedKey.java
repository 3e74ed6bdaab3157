package io.klantbeeld.rest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A key of one client on one route. Only its hash is stored: clients put personal data into keys. */
record ScopedKey(String client, String route, String key) {
    byte[] hash() {
        return RequestHash.sha256((client + '\0' + route + '\0' + key).getBytes(StandardCharsets.UTF_8));
    }

    static long lockOf(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }
}
