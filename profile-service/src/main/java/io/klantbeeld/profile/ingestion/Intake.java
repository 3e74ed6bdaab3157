package io.klantbeeld.profile.ingestion;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.ingestion.definition.EventSchemas;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Takes in the items of a request: the good ones and the bad ones are in the log before it answers. */
@ApplicationScoped
public class Intake {
    private final IngestionLog log;
    private final EventSchemas schemas;
    private final IngestionConfig config;
    private final Receptions receptions;
    private final Ids ids;

    Intake(IngestionLog log, EventSchemas schemas, IngestionConfig config, Receptions receptions, Ids ids) {
        this.log = log;
        this.schemas = schemas;
        this.config = config;
        this.receptions = receptions;
        this.ids = ids;
    }

    /** Starts an event of a source, received now. */
    public Draft draft(Source source) {
        return new Draft(source, receptions.now(ids.next().toString()), schemas);
    }

    /** Starts an event of a source that was received at another time, and is called by this id unless it has one. */
    public Draft draft(Source source, Instant receivedAt, UUID messageId) {
        return new Draft(source, receptions.at(receivedAt, messageId.toString()), schemas);
    }

    /**
     * Checks one item.
     *
     * @param event makes the event, or throws {@link ItemRejected}
     */
    public Checked check(Item item, Source source, Function<Draft, IngestedEvent> event) {
        return check(item, draft(source), event);
    }

    Checked check(Item item, Draft draft, Function<Draft, IngestedEvent> event) {
        try {
            if (item.json().length > config.maxItemBytes()) {
                throw new ItemRejected(RejectionCode.ITEM_TOO_LARGE, "");
            }
            return new Checked.Good(event.apply(draft));
        } catch (ItemRejected rejected) {
            return new Checked.Bad(item, rejected);
        }
    }

    /** Writes checked items to the log and waits until they are durable. */
    public IntakeResult accept(Source source, List<Checked> items) {
        var records = new ArrayList<LogRecord>();
        var rejected = new ArrayList<IntakeResult.Rejected>();
        var seen = new HashSet<String>();
        int duplicates = 0;
        for (var item : items) {
            switch (item) {
                case Checked.Good(IngestedEvent event) -> {
                    if (seen.add(event.messageId())) {
                        records.add(log.record(event));
                    } else {
                        duplicates++;
                    }
                }
                case Checked.Bad bad -> {
                    var id = ids.next();
                    records.add(log.record(source, bad, id));
                    rejected.add(IntakeResult.Rejected.of(bad, id));
                }
            }
        }
        log.write(records);
        return new IntakeResult(records.size() - rejected.size(), duplicates, List.copyOf(rejected));
    }

    /** Writes one checked item to the log, where it gets this id if it goes to quarantine. */
    public Pending prepare(Source source, Checked item, UUID quarantineId) {
        return new Pending(
                switch (item) {
                    case Checked.Good(IngestedEvent event) -> log.record(event);
                    case Checked.Bad bad -> log.record(source, bad, quarantineId);
                });
    }

    /** Writes what was prepared, and waits until it is durable. */
    public void write(List<Pending> pending) {
        log.write(pending.stream().map(Pending::entry).toList());
    }

    /** An item on its way to the log. */
    public record Pending(LogRecord entry) {}
}
