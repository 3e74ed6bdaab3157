package io.klantbeeld.campaign.contact.event;

import java.time.Instant;
import java.util.UUID;

/** An event that a policy of the brand names, and the profile that it happened to. */
public record Happened(UUID profile, String brand, String name, Instant at) {}
