package io.klantbeeld.profile.ingestion.external;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.outbox.ReceivedRecord;
import io.klantbeeld.profile.ingestion.Checked;
import io.klantbeeld.profile.ingestion.Intake;
import io.klantbeeld.profile.ingestion.Item;
import io.klantbeeld.profile.ingestion.ItemRejected;
import io.klantbeeld.profile.ingestion.RejectionCode;
import io.klantbeeld.profile.ingestion.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes in events of other producers. It may take in a record twice, after a crash say: an event then has the id that it
 * had, and counts once. What is no JSON object becomes a dead letter.
 */
@ApplicationScoped
class ExternalIntake {
    private final AccessList access;
    private final ExternalReading reading;
    private final Intake intake;

    ExternalIntake(AccessList access, ExternalReading reading, Intake intake) {
        this.access = access;
        this.reading = reading;
        this.intake = intake;
    }

    void take(List<ReceivedRecord> records) {
        var pending = new ArrayList<Intake.Pending>(records.size());
        for (var received : records) {
            var event = received.as(JsonNode.class);
            var item = new Item(0, null, text(event, "messageId"), received.value(), ExternalReading.ORIGIN);
            var sender = access.sender(text(event, "source"), text(event, "brand"));
            var id = RecordId.of(received);
            pending.add(intake.prepare(sender.source(), check(item, event, sender), id));
        }
        intake.write(pending);
    }

    private Checked check(Item item, JsonNode event, AccessList.Sender sender) {
        return switch (sender) {
            case AccessList.Permitted(Source source) ->
                intake.check(item, source, draft -> reading.read(event, null, draft));
            case AccessList.Refused refused ->
                new Checked.Bad(item, new ItemRejected(RejectionCode.SOURCE_NOT_PERMITTED, "source"));
        };
    }

    private static String text(JsonNode event, String name) {
        return event.path(name).textValue();
    }
}
