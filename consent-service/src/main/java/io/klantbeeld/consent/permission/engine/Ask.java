package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.choice.Cell;
import java.time.Instant;
import java.util.List;

/**
 * The contact that a decision is about.
 *
 * @param topics what the message is about, all of which must be wanted; empty when about none
 * @param contentClass null when not said
 * @param contactPoint identifier key of the address to be used; null when not chosen
 * @param attributes the personal attributes that it would use
 * @param recipient who would get them beside the brand; null for nobody
 * @param at when the contact is to be made
 */
public record Ask(
        String brand,
        String purpose,
        Channel channel,
        List<String> topics,
        ContentClass contentClass,
        String contactPoint,
        List<String> attributes,
        String recipient,
        Instant at) {

    /** Whether a brand may use a channel for a purpose, whatever the address and the data. */
    public static Ask about(String brand, String purpose, Channel channel, List<String> topics, Instant at) {
        return new Ask(brand, purpose, channel, topics, null, null, List.of(), null, at);
    }

    /** The cells that must all be open. */
    List<Cell> cells() {
        return topics.isEmpty()
                ? List.of(cell(null))
                : topics.stream().map(this::cell).toList();
    }

    /** The same contact through another channel, at no chosen address. */
    public Ask through(Channel other) {
        return new Ask(brand, purpose, other, topics, contentClass, null, attributes, recipient, at);
    }

    /** The same contact at another moment. */
    public Ask at(Instant other) {
        return new Ask(brand, purpose, channel, topics, contentClass, contactPoint, attributes, recipient, other);
    }

    private Cell cell(String topic) {
        return new Cell(brand, purpose, topic, channel, contactPoint);
    }
}
