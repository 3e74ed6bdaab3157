package io.klantbeeld.profile.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.reference.Namespaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads the events that systems of ours send. */
@ApplicationScoped
public class EventReading implements ItemForm {
    static final String FORM = "EVENTS";

    private static final Pattern CHANNEL = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final Intake intake;

    EventReading(Intake intake) {
        this.intake = intake;
    }

    Checked read(Source source, int index, SentEvent sent) {
        var json = Json.text(sent).getBytes(StandardCharsets.UTF_8);
        var item = new Item(index, "events", sent.messageId(), json, Item.Origin.of(FORM));
        return intake.check(item, source, draft -> event(sent, draft));
    }

    @Override
    public String name() {
        return FORM;
    }

    @Override
    public IngestedEvent read(JsonNode item, JsonNode envelope, Draft draft) {
        return event(Json.read(item.toString(), SentEvent.class), draft);
    }

    /** Makes the event of what was sent. */
    public IngestedEvent event(SentEvent sent, Draft draft) {
        ItemText.check(Json.tree(sent));
        if (sent.type() == null) {
            throw new ItemRejected(RejectionCode.MISSING_FIELD, "type");
        }
        identify(sent, draft);
        identify(Namespaces.EMAIL, sent, draft);
        identify(Namespaces.PHONE, sent, draft);
        if (sent.occurredAt() != null) {
            draft.occurred(sent.occurredAt());
        }
        if (sent.channel() != null && !CHANNEL.matcher(sent.channel()).matches()) {
            throw new ItemRejected(RejectionCode.WRONG_TYPE, "channel");
        }
        draft.happenedOn(sent.channel(), sent.direction());
        return draft.finish(
                new Draft.Kind(draft.messageId(sent.messageId()), sent.type(), sent.name(), sent.interaction()),
                new Draft.Content(sent.properties(), sent.traits(), sent.context()));
    }

    private static void identify(SentEvent sent, Draft draft) {
        if (sent.identifiers() == null || sent.identifiers().isEmpty()) {
            throw new ItemRejected(RejectionCode.MISSING_IDENTIFIER, "identifiers");
        }
        for (int i = 0; i < sent.identifiers().size(); i++) {
            var field = "identifiers[" + i + "]";
            var reference = sent.identifiers().get(i);
            int colon = reference == null ? -1 : reference.indexOf(':');
            if (colon < 1) {
                throw new ItemRejected(RejectionCode.INVALID_IDENTIFIER, field);
            }
            draft.identify(reference.substring(0, colon).strip(), reference.substring(colon + 1), field);
        }
    }

    /** The address that an IDENTIFY claims as a trait names the person too. */
    private static void identify(String namespace, SentEvent sent, Draft draft) {
        if (sent.type() == IngestedEvent.Type.IDENTIFY && sent.traits().get(namespace) instanceof String address) {
            draft.identifyIfValid(namespace, address, "traits." + namespace);
        }
    }
}
