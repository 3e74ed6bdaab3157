package io.klantbeeld.profile.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** Compares texts as the database does in its collation C, so that both agree on what comes first. */
public final class TextOrder {
    /** By the bytes of their UTF-8 form. */
    public static final Comparator<String> BYTEWISE =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private TextOrder() {}
}
