package io.klantbeeld.campaign.channel.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.Feedback.OfAddress;
import io.klantbeeld.campaign.channel.Feedback.OfContact;
import io.klantbeeld.campaign.channel.Feedback.OfMessage;
import io.klantbeeld.campaign.channel.Feedback.Status;
import io.klantbeeld.campaign.channel.Feedback.Subject;
import io.klantbeeld.campaign.channel.InboundRefused;
import io.klantbeeld.campaign.platform.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads a list of feedback: {@code [{"contactId", "status", "code", "occurredAt"}]}; other fields are left alone. */
final class FeedbackList {
    private static final int MOST = 1_000;
    private static final int LONGEST = 320;
    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    private final String field;
    private final JsonNode item;

    private FeedbackList(String field, JsonNode item) {
        this.field = field;
        this.item = item;
    }

    static List<Feedback> read(byte[] body, Instant receivedAt) throws InboundRefused {
        var list = tree(body);
        if (list == null || !list.isArray() || list.size() > MOST) {
            throw InboundRefused.unreadable("body", "must be a list of at most " + MOST + " items");
        }
        var feedback = new ArrayList<Feedback>();
        for (int i = 0; i < list.size(); i++) {
            feedback.add(new FeedbackList("[" + i + "]", list.get(i)).read(receivedAt));
        }
        return feedback;
    }

    private static JsonNode tree(byte[] body) throws InboundRefused {
        try {
            return Json.read(new String(body, StandardCharsets.UTF_8), JsonNode.class);
        } catch (UncheckedIOException e) {
            throw InboundRefused.unreadable("body", "must be JSON");
        }
    }

    private Feedback read(Instant receivedAt) throws InboundRefused {
        var code = text("code");
        if (code != null && !code.matches(CODE)) {
            throw fault("code", "must be a code in capitals");
        }
        var occurredAt = value("occurredAt", "must be a time with its offset", text -> OffsetDateTime.parse(text)
                .toInstant());
        // The clock of the provider may be ahead of ours.
        var at = occurredAt == null || occurredAt.isAfter(receivedAt) ? receivedAt : occurredAt;
        var status = value("status", "is not a status", Status::valueOf);
        if (status == null) {
            throw fault("status", "must not be empty");
        }
        return new Feedback(subject(), status, code, at);
    }

    private Subject subject() throws InboundRefused {
        var contact = value("contactId", "must be an id", UUID::fromString);
        if (contact != null) {
            return new OfContact(contact);
        }
        if (text("providerId") != null) {
            return new OfMessage(text("providerId"));
        }
        if (text("address") == null) {
            throw fault("contactId", "or providerId or address must say what it is about");
        }
        return new OfAddress(text("address"));
    }

    private <T> T value(String name, String fault, Function<String, T> reading) throws InboundRefused {
        try {
            var text = text(name);
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw fault(name, fault);
        }
    }

    private String text(String name) throws InboundRefused {
        var value = item.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        var text = value.asText();
        if (!value.isTextual() || text.isBlank() || text.length() > LONGEST || text.indexOf(0) >= 0) {
            throw fault(name, "must be a text of at most " + LONGEST + " characters");
        }
        return text;
    }

    private InboundRefused fault(String name, String message) {
        return InboundRefused.unreadable(field + "." + name, message);
    }
}
