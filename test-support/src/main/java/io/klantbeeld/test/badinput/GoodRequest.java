package io.klantbeeld.test.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** The request that would be accepted, from which bad ones differ in one thing. */
record GoodRequest(Wire wire, JsonNode body, Tokens token, Supplier<?> state) {
    /** What a bad value contains, and no answer may. */
    static final String CANARY = "canary-7f3a";

    BadRequest with(String name, Expected expected, Wire wire) {
        return new BadRequest(name, expected, wire, state);
    }

    static GoodRequest of(String method, String path, JsonNode body, Tokens token, Supplier<?> state) {
        var bytes = body == null ? null : body.toString().getBytes(StandardCharsets.UTF_8);
        return new GoodRequest(
                new Wire(method, path, Map.of("Authorization", token.bearer()), bytes, false), body, token, state);
    }

    String path() {
        return wire.path();
    }

    Wire withBody(byte[] other) {
        return wire.withBody(other);
    }

    Wire withBody(String other) {
        return withBody(other.getBytes(StandardCharsets.UTF_8));
    }
}
