package io.klantbeeld.gateway.console.permission;

import io.klantbeeld.gateway.console.dialogue.Query;

/**
 * What is asked about.
 *
 * @param topic null for the purpose in general
 */
record Question(String brand, String purpose, String channel, String topic) {
    boolean isWhole() {
        return brand != null && purpose != null && channel != null;
    }

    /** The same about another channel, as the query of an address. */
    String through(String other) {
        return Query.of("")
                .with("brand", brand)
                .with("purpose", purpose)
                .with("channel", other)
                .with("topic", topic)
                .toString();
    }
}
