package io.klantbeeld.campaign.campaign.brake;

import java.time.Instant;
import java.util.Map;

/**
 * What holds a campaign on a channel.
 *
 * @param reason why: {@code COMPLAINT_RATE}, {@code BOUNCE_RATE} or {@code ERROR_RATE}
 * @param evidence what it was judged by, without personal data
 */
public record Brake(String channel, String reason, Map<String, Object> evidence, Instant since) {}
