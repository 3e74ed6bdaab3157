package io.klantbeeld.benchmark.permission;

import java.nio.charset.StandardCharsets;

/** The contact that everybody is asked about: an offer of the airline of the sample, by e-mail. */
final class Contact {
    static final String BRAND = "blauwvlucht";
    static final String PURPOSE = "marketing";
    static final String CHANNEL = "EMAIL";
    static final String TOPIC = "travel-surprises";
    static final String DECISIONS = "/api/v1/permissions/decisions";
    static final String BATCHES = DECISIONS + "/batch";

    private static final String ABOUT = """
            "brand":"%s","purpose":"%s","channel":"%s","topics":["%s"],"contentClass":"PROMOTIONAL"\
            """.formatted(BRAND, PURPOSE, CHANNEL, TOPIC);

    private Contact() {}

    /** The question about one person, as JSON; somebody named by an address is reached through it. */
    static String question(String reference) {
        return reference.startsWith(Chooser.EMAIL)
                ? "{\"person\":\"%s\",%s,\"contactPoint\":\"%s\"}".formatted(reference, ABOUT, reference)
                : "{\"person\":\"%s\",%s}".formatted(reference, ABOUT);
    }

    /** The question about an audience, which its first line is. */
    static String audience() {
        return "{" + ABOUT + "}\n";
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
