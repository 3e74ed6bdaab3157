package io.klantbeeld.consent.choice;

import io.klantbeeld.consent.catalogue.Channel;

/**
 * What a decision is about.
 *
 * @param topic null when the message is about no topic
 * @param contactPoint identifier key of the address to be used; null when it is not yet chosen
 */
public record Cell(String brand, String purpose, String topic, Channel channel, String contactPoint) {}
