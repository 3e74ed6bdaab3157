package io.klantbeeld.profile.ingestion.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.event.ingestion.IngestedEvent.Type;
import io.klantbeeld.profile.ingestion.Checked;
import io.klantbeeld.profile.ingestion.Draft;
import io.klantbeeld.profile.ingestion.IngestionConfig;
import io.klantbeeld.profile.ingestion.IngestionProblems;
import io.klantbeeld.profile.ingestion.Intake;
import io.klantbeeld.profile.ingestion.Item;
import io.klantbeeld.profile.ingestion.ItemForm;
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
class SegmentReading implements ItemForm {
    private static final String FORM = "SEGMENT";
    private static final String TYPE = "type";
    private static final String TRAITS = "traits";

    // What a batch says for all its items is repeated in each event: this many times its size, and no more.
    private static final long UNFOLDED = 16;

    private final Intake intake;
    private final IngestionConfig config;

    SegmentReading(Intake intake, IngestionConfig config) {
        this.intake = intake;
        this.config = config;
    }

    /**
     * Checks each item of a batch alone.
     *
     * @param type what the items are; null where each says so itself
     */
    List<Checked> read(Source source, WireBatch batch, Type type) {
        var envelope = WireEnvelope.of(batch, type);
        var origin = new Item.Origin(FORM, WireEnvelope.kept(envelope));
        // The event will have both what the item says and what the batch says for it.
        int shared = WireEnvelope.bytes(envelope);
        if ((long) shared * batch.items().size() > UNFOLDED * config.maxBatchBytes()) {
            throw IngestionProblems.unreadable("must not say so much for so many items");
        }
        return batch.items().stream()
                .map(item -> intake.check(
                        new Item(item.index(), batch.list(), item.messageId(), item.kept(), origin), source, draft -> {
                            if (shared > config.maxItemBytes()) {
                                throw new ItemRejected(RejectionCode.ITEM_TOO_LARGE, "");
                            }
                            return read(item.tree(), envelope, draft);
                        }))
                .toList();
    }

    @Override
    public String name() {
        return FORM;
    }

    @Override
    public IngestedEvent read(JsonNode item, JsonNode envelope, Draft draft) {
        ItemText.check(item);
        ItemText.check(envelope);
        if (!item.isObject()) {
            throw new ItemRejected(RejectionCode.WRONG_TYPE, "");
        }
        var type = type(envelope.has(TYPE) ? envelope : item);
        var context = WireEnvelope.context(envelope, item);
        WireIdentity.read(draft, item, context);
        if (type == Type.ALIAS) {
            WireIdentity.alias(draft, item);
        }
        var traits = traits(type, item, context, draft);
        WireTime.set(draft, item, envelope);
        context.remove(TRAITS);
        return draft.finish(
                new Draft.Kind(draft.messageId(Member.text(item, "messageId")), type, name(type, item), null),
                new Draft.Content(
                        Json.members(Member.object(item, "properties")), Json.members(traits), Json.members(context)));
    }

    private static Type type(JsonNode item) {
        var text = Member.text(item, TYPE);
        if (text == null) {
            throw new ItemRejected(RejectionCode.MISSING_FIELD, TYPE);
        }
        return Arrays.stream(Type.values())
                .filter(type -> type != Type.CONTACT_MOMENT && type.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ItemRejected(RejectionCode.UNKNOWN_TYPE, TYPE));
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
