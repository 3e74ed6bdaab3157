package io.klantbeeld.test;

import io.klantbeeld.platform.process.FreePorts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The settings that every service needs and no server gives, with values for tests. */
final class ServiceSettings {
    private ServiceSettings() {}

    static Map<String, String> forTests() {
        return Map.of(
                "quarkus.http.test-port", Integer.toString(FreePorts.next()),
                "quarkus.management.test-port", Integer.toString(FreePorts.next()),
                "klantbeeld.local", "true",
                "klantbeeld.public-url", "http://127.0.0.1:8080",
                "klantbeeld.traits.refresh-every", "PT0.2S",
                "klantbeeld.aggregates.trust", "PT0.2S",
                "klantbeeld.installation-key", key("installation"),
                "klantbeeld.consent.token-key", key("token"),
                "klantbeeld.consent.decision-key", key("decision"));
    }

    /** 32 bytes that nobody would take for a secret. */
    private static String key(String name) {
        var text = (name + "-key-of-the-tests-only-0123456789").substring(0, 32);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
