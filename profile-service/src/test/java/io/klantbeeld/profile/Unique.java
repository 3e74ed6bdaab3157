package io.klantbeeld.profile;

import java.util.UUID;

/** Makes names that no other test uses. */
final class Unique {
    private Unique() {}

    static String name(String stem) {
        return stem + "-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    static String email(String stem) {
        return name(stem) + "@example.com";
    }
}
