package io.klantbeeld.campaign.decision;

import java.time.Instant;
import java.util.Map;

/**
 * What lets a person into a journey.
 *
 * @param id tells it from others; the interaction's id where it is one
 * @param event the interaction as conditions and templates see it
 * @param profileVersion version of the profile that includes it
 * @param at when it happened, or entered the platform if that was before; contacts expire from here
 */
public record Occurrence(String id, Map<String, Object> event, long profileVersion, Instant at) {}
