package io.klantbeeld.campaign.channel;

/** The kinds of addresses that the platform knows of people, by the names under which profile-service tells of them. */
public enum ContactPointKind {
    EMAIL("email"),
    /** A phone that can be called. */
    PHONE("phone"),
    /** A phone that takes messages. */
    SMS("phone");

    private final String namespace;

    ContactPointKind(String namespace) {
        this.namespace = namespace;
    }

    /** The namespace of the identifiers that are addresses of this kind. */
    public String namespace() {
        return namespace;
    }
}
