package io.klantbeeld.campaign.channel.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The providers that take messages over HTTP. */
@ConfigMapping(prefix = "klantbeeld.webhook")
interface WebhookConfig {
    /** The channels, by name: {@code push-app} and {@code PUSH_APP} are the same. */
    Map<String, Provider> channels();

    /** The provider of one channel. */
    interface Provider {
        /** Where messages go: https, on the local platform also http. */
        URI url();

        /** What messages and feedback are signed with, at least 32 characters. */
        String secret();

        /** The brands that may send, by key. */
        Set<String> brands();

        /** The longest that a message takes. */
        @WithDefault("PT15S")
        Duration patience();

        /** Messages that are sent at once. */
        @WithDefault("16")
        int concurrency();

        /** Messages per second that the provider takes; no brand sends more, over all replicas. */
        Optional<Double> rateHint();

        /** A file with the JSON of a message; a plain object with all fields if absent. */
        Optional<Path> payloadTemplate();
    }
}
