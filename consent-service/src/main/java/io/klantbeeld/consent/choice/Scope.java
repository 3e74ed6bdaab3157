package io.klantbeeld.consent.choice;

import io.klantbeeld.consent.catalogue.Channel;

/**
 * What a choice is about; an empty dimension means all.
 *
 * @param contactPoint identifier key of the address that the choice names
 */
public record Scope(String brand, String purpose, String topic, Channel channel, String contactPoint) {

    /** Whether the choice is about the cell: each dimension that it names equals the cell's. */
    public boolean covers(Cell cell) {
        return coversButContactPoint(cell) && allows(contactPoint, cell.contactPoint());
    }

    /** Whether every dimension but the contact point is about the cell. */
    public boolean coversButContactPoint(Cell cell) {
        return allows(brand, cell.brand())
                && allows(purpose, cell.purpose())
                && allows(topic, cell.topic())
                && allows(channel, cell.channel());
    }

    /** Whether this scope is equal to another or narrower: it names all that the other names. */
    public boolean isWithin(Scope other) {
        return allows(other.brand, brand)
                && allows(other.purpose, purpose)
                && allows(other.topic, topic)
                && allows(other.channel, channel)
                && allows(other.contactPoint, contactPoint);
    }

    /** Whether some cell is in both scopes. */
    public boolean overlaps(Scope other) {
        return meets(brand, other.brand)
                && meets(purpose, other.purpose)
                && meets(topic, other.topic)
                && meets(channel, other.channel)
                && meets(contactPoint, other.contactPoint);
    }

    private static boolean allows(Object named, Object value) {
        return named == null || named.equals(value);
    }

    private static boolean meets(Object one, Object other) {
        return one == null || other == null || one.equals(other);
    }
}
