package io.klantbeeld.consent.permission;

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
 * @param at when the contact is to be made
 */
record Ask(
        String brand,
        String purpose,
        Channel channel,
        List<String> topics,
        ContentClass contentClass,
        String contactPoint,
        Instant at) {

    /** The cells that must all be open. */
    List<Cell> cells() {
        return topics.isEmpty()
                ? List.of(cell(null))
                : topics.stream().map(this::cell).toList();
    }

    /** The same contact through another channel, at no chosen address. */
    Ask through(Channel other) {
        return new Ask(brand, purpose, other, topics, contentClass, null, at);
    }

    private Cell cell(String topic) {
        return new Cell(brand, purpose, topic, channel, contactPoint);
    }
}
