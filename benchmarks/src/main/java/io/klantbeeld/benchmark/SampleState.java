package io.klantbeeld.benchmark;

import java.nio.charset.StandardCharsets;

/** A state of about 500 bytes, the size of a profile with a handful of traits. */
final class SampleState {
    private static final String FILLER = "x".repeat(420);

    private SampleState() {}

    static byte[] json(long key, long version) {
        return "{\"key\":\"key-%d\",\"version\":%d,\"body\":\"%s\"}"
                .formatted(key, version, FILLER)
                .getBytes(StandardCharsets.UTF_8);
    }
}
