package io.klantbeeld.campaign.contact.pressure;

import java.time.Instant;
import java.util.Map;

/**
 * An objection of a rule.
 *
 * @param collision whether another contact stands in the way, and not their number
 * @param evidence what it was judged by, without personal data
 * @param until when this rule has no objection any more, as far as is known now; null for never
 */
public record Hit(String rule, String code, boolean collision, Map<String, Object> evidence, Instant until) {}
