package io.klantbeeld.test;

import io.klantbeeld.platform.process.FreePorts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import static java.util.Map.entry;

/** The settings that every service needs and no server gives, with values for tests. */
final class ServiceSettings {
    private ServiceSettings() {}

    static Map<String, String> forTests() {
        return Map.ofEntries(
                entry("quarkus.http.test-port", Integer.toString(FreePorts.next())),
                entry("quarkus.management.test-port", Integer.toString(FreePorts.next())),
                entry("klantbeeld.local", "true"),
                entry("klantbeeld.public-url", "http://127.0.0.1:8080"),
                entry("klantbeeld.traits.refresh-every", "PT0.2S"),
                entry("klantbeeld.aggregates.trust", "PT0.2S"),
                entry("klantbeeld.segments.refresh-every", "PT0.2S"),
                entry("klantbeeld.segments.builds-every", "PT0.2S"),
                // Tests ask for checks, also those that run at night.
                entry("klantbeeld.segments.check-at", "off"),
                entry("klantbeeld.installation-key", key("installation")),
                entry("klantbeeld.consent.token-key", key("token")),
                entry("klantbeeld.consent.decision-key", key("decision")));
    }

    /** 32 bytes that nobody would take for a secret. */
    private static String key(String name) {
        var text = (name + "-key-of-the-tests-only-0123456789").substring(0, 32);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
