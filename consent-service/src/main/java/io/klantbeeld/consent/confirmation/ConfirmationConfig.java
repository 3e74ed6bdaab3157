package io.klantbeeld.consent.confirmation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How people are asked to confirm what they granted. */
@ConfigMapping(prefix = "klantbeeld.confirmation")
interface ConfirmationConfig {
    /** How long a link works. */
    @WithDefault("P7D")
    Duration validFor();

    /** The From header of brands without their own; {@code no-reply@} the host of the public address if absent. */
    Optional<String> sender();

    /** The From header by brand: {@code Name <address>} or an address. */
    Map<String, String> senders();

    /** How often a mail is tried before it is given up. */
    @WithDefault("24")
    int attempts();

    /** How long to wait after the first attempt; twice as long after each further one. */
    @WithDefault("PT10S")
    Duration firstRetry();

    /** The longest wait. */
    @WithDefault("PT1H")
    Duration longestRetry();

    /** How long the mail server may take for one mail. */
    @WithDefault("PT10S")
    Duration patience();

    /** Mails that a replica takes at once. */
    @WithDefault("10")
    int batch();
}
