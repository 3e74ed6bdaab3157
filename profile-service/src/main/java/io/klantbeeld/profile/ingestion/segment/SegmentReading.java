package io.klantbeeld.profile.ingestion.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.event.ingestion.IngestedEvent.Type;
import io.klantbeeld.profile.ingestion.Checked;
import io.klantbeeld.profile.ingestion.Draft;
import io.klantbeeld.profile.ingestion.Intake;
import io.klantbeeld.profile.ingestion.Item;
import io.klantbeeld.profile.ingestion.ItemRejected;
import io.klantbeeld.profile.ingestion.ItemText;
import io.klantbeeld.profile.ingestion.RejectionCode;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the items of the Segment wire as events. */
@ApplicationScoped
class SegmentReading {
    private static final String TRAITS = "traits";

    private final Intake intake;

    SegmentReading(Intake intake) {
        this.intake = intake;
    }

    /**
     * Checks each item of a batch alone.
     *
     * @param type what the items are; null where each says so itself
     */
    List<Checked> read(Source source, WireBatch batch, Type type) {
        return batch.items().stream()
                .map(item -> intake.check(
                        new Item(item.index(), batch.list(), item.messageId(), item.json()),
                        source,
                        draft -> event(item, batch.envelope(), type, draft)))
                .toList();
    }

    private IngestedEvent event(WireItem wire, JsonNode envelope, Type given, Draft draft) {
        var item = wire.tree();
        ItemText.check(item);
        if (!item.isObject()) {
            throw new ItemRejected(RejectionCode.WRONG_TYPE, "");
        }
        var type = given == null ? type(item) : given;
        var context = context(envelope, item);
        WireIdentity.read(draft, item, context);
        if (type == Type.ALIAS) {
            WireIdentity.alias(draft, item);
        }
        var traits = traits(type, item, context, draft);
        WireTime.set(draft, item, envelope);
        context.remove(TRAITS);
        return draft.finish(
                new Draft.Kind(messageId(wire), type, name(type, item), null),
                new Draft.Content(
                        Json.members(Member.object(item, "properties")), Json.members(traits), Json.members(context)));
    }

    private String messageId(WireItem wire) {
        return wire.messageId() == null ? intake.newMessageId() : wire.messageId();
    }

    private static Type type(JsonNode item) {
        var text = Member.text(item, "type");
        if (text == null) {
            throw new ItemRejected(RejectionCode.MISSING_FIELD, "type");
        }
        return Arrays.stream(Type.values())
                .filter(type -> type != Type.CONTACT_MOMENT && type.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ItemRejected(RejectionCode.UNKNOWN_TYPE, "type"));
    }

    private static String name(Type type, JsonNode item) {
        var named = Member.text(item, "name");
        return switch (type) {
            case TRACK -> Member.text(item, "event");
            case PAGE -> named == null ? "Page Viewed" : named;
            case SCREEN -> named == null ? "Screen Viewed" : named;
            case IDENTIFY, GROUP, ALIAS, CONTACT_MOMENT -> null;
        };
    }

    /** The context of the batch, over which that of the item goes. */
    private static ObjectNode context(JsonNode envelope, JsonNode item) {
        var context = JsonNodeFactory.instance.objectNode();
        if (envelope != item && envelope.path("context") instanceof ObjectNode shared) {
            context.setAll(shared);
        }
        context.setAll((ObjectNode) Member.object(item, "context"));
        return context;
    }

    /** What the item claims about the person; the traits of a GROUP are those of the account. */
    private static ObjectNode traits(Type type, JsonNode item, ObjectNode context, Draft draft) {
        var claimed = Member.object(context, TRAITS);
        var traits = JsonNodeFactory.instance.objectNode();
        traits.setAll((ObjectNode) claimed);
        WireIdentity.addresses(draft, claimed, "context.traits.");
        var own = (ObjectNode) Member.object(item, TRAITS);
        if (type == Type.IDENTIFY) {
            WireIdentity.addresses(draft, own, "traits.");
            traits.setAll(own);
        }
        if (type == Type.GROUP && Member.text(item, "groupId") != null) {
            traits.set("account", own.deepCopy().put("id", Member.text(item, "groupId")));
        }
        return traits;
    }
}
