package io.klantbeeld.campaign.channel;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a provider says of a message that it took over.
 *
 * @param code more about the status, such as {@code HARD_BOUNCE}; may be null
 * @param occurredAt when it happened, as the provider says
 */
public record Feedback(Subject subject, Status status, String code, Instant occurredAt) {
    public Feedback {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** Which contact it is about. */
    public sealed interface Subject {}

    /** The contact, by its own id. */
    public record OfContact(UUID contactId) implements Subject {}

    /** The contact whose message the provider named so when it took it over. */
    public record OfMessage(String providerId) implements Subject {}

    /** The last contact at an address, such as an e-mail address; only a provider that proves who it is may say so. */
    public record OfAddress(String address) implements Subject {}

    /** What became of the message; the names are those of the ledger. */
    public enum Status {
        DELIVERED,
        BOUNCED,
        OPENED,
        CLICKED,
        REPLIED,
        COMPLAINED
    }
}
