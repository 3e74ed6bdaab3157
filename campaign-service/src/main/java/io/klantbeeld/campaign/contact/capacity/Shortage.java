package io.klantbeeld.campaign.contact.capacity;

import java.math.BigDecimal;

/** A limit that has no room for one more contact, and what is left of it. */
public record Shortage(Limit limit, BigDecimal left) {}
