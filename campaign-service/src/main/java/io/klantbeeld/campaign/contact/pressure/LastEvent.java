package io.klantbeeld.campaign.contact.pressure;

import java.time.Instant;

/** When an event that policies name last happened to a person; earlier ones of the same name say nothing more. */
public record LastEvent(String brand, String name, Instant at) {}
