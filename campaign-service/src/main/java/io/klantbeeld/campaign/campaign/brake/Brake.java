package io.klantbeeld.campaign.campaign.brake;

import java.time.Instant;
import java.util.Map;

/**
 * What holds a campaign on a channel.
 *
 * @param reason why, as a code such as {@code BOUNCE_RATE} or in words
 * @param evidence what it was judged by, without personal data
 */
public record Brake(String channel, String reason, Map<String, Object> evidence, Instant since) {}
