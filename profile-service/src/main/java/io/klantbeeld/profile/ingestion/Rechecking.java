package io.klantbeeld.profile.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Checks items again that were in quarantine: with the rules of today, and as if they came when they did. */
@ApplicationScoped
public class Rechecking {
    private final Intake intake;
    private final Instance<ItemForm> forms;

    Rechecking(Intake intake, @Any Instance<ItemForm> forms) {
        this.intake = intake;
        this.forms = forms;
    }

    /**
     * Checks an item.
     *
     * @param quarantineId what to call an item without a message id, so that each replay gives the same event
     */
    public Checked check(Item item, Source source, Instant receivedAt, UUID quarantineId) {
        var form = forms.stream()
                .filter(known -> known.name().equals(item.origin().form()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an item has a form that nobody reads"));
        var envelope = item.origin().envelope();
        return intake.check(
                item,
                intake.draft(source, receivedAt, quarantineId),
                draft -> form.read(
                        tree(item), envelope == null ? JsonNodeFactory.instance.objectNode() : envelope, draft));
    }

    /** An oversized item may have been cut off, and is then no JSON any more. */
    private static JsonNode tree(Item item) {
        try {
            return Json.tree(new String(item.json(), StandardCharsets.UTF_8));
        } catch (IllegalStateException cut) {
            throw new ItemRejected(RejectionCode.ITEM_TOO_LARGE, "");
        }
    }
}
