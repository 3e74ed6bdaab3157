package io.klantbeeld.campaign.safeguard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** When a campaign is held on a channel by itself. */
@ConfigMapping(prefix = "klantbeeld.brake")
interface SafeguardConfig {
    /** How often it is judged; {@code off} for never. */
    @WithDefault("30s")
    String every();

    /** The contacts that are judged: those sent within so long. */
    @WithDefault("PT1H")
    Duration window();

    /** How many contacts there have to be before any share of them says something. */
    @WithDefault("50")
    long contacts();

    /** More bounces than so many of a hundred contacts are too many. */
    @WithDefault("5")
    BigDecimal bouncePercent();

    /** More complaints than so many of a hundred contacts are too many. */
    @WithDefault("0.3")
    BigDecimal complaintPercent();

    /** More refusals and unknown outcomes than so many of a hundred contacts are too many. */
    @WithDefault("20")
    BigDecimal errorPercent();
}
