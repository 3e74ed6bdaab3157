package io.klantbeeld.benchmark.permission;

import java.util.UUID;

/**
 * Somebody who chose.
 *
 * @param name names the person in the namespace {@code crm}
 */
public record Chooser(int number, UUID profile, String name, Attitude attitude) {
    static final String EMAIL = "email:";

    public String address() {
        return name + "@example.com";
    }

    String byProfile() {
        return profile.toString();
    }

    String byAddress() {
        return EMAIL + address();
    }
}
