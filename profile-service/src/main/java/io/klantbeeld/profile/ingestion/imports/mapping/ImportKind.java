package io.klantbeeld.profile.ingestion.imports.mapping;

import io.klantbeeld.event.ingestion.IngestedEvent;

/** What the rows of a file are about. */
enum ImportKind {
    /** What is known of a person at a time; the row is no contact moment. */
    PROFILES(IngestedEvent.Type.IDENTIFY, null),
    /** Something that happened, of any name. */
    EVENTS(IngestedEvent.Type.TRACK, null),
    /** A past purchase: the event {@code Order Completed} unless another name is given. */
    PURCHASES(IngestedEvent.Type.TRACK, "Order Completed");

    private final IngestedEvent.Type type;
    private final String usualName;

    ImportKind(IngestedEvent.Type type, String usualName) {
        this.type = type;
        this.usualName = usualName;
    }

    IngestedEvent.Type type() {
        return type;
    }

    String usualName() {
        return usualName;
    }

    boolean happened() {
        return this != PROFILES;
    }
}
