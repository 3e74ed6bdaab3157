package io.klantbeeld.profile.ingestion;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final IngestionConfig config;
    private final Clock clock;
    private final Ids ids;

    Intake(IngestionLog log, IngestionConfig config, Clock clock, Ids ids) {
        this.log = log;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** Starts an event of a source, received now. */
    public Draft draft(Source source) {
        return draft(source, clock.instant(), ids.next());
    }

    /** Starts an event of a source that was received at another time, and is called by this id unless it has one. */
    public Draft draft(Source source, Instant receivedAt, UUID messageId) {
        return new Draft(source, receivedAt, receivedAt.plus(config.futureTolerance()));
    }

    /** Makes a message id for an item that came without one. */
    public String newMessageId() {
        return ids.next().toString();
    }

    /**
     * Checks one item.
     *
     * @param event makes the event, or throws {@link ItemRejected}
     */
    public Checked check(Item item, Source source, Function<Draft, IngestedEvent> event) {
        try {
            if (item.json().length > config.maxItemBytes()) {
                throw new ItemRejected(RejectionCode.ITEM_TOO_LARGE, "");
            }
            return new Checked.Good(event.apply(draft(source)));
        } catch (ItemRejected rejected) {
            return new Checked.Bad(
                    item.index(), item.messageId(), rejected.code(), item.within(rejected.field()), item.json());
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
                    rejected.add(new IntakeResult.Rejected(
                            bad.index(), bad.messageId(), bad.code().name(), bad.field(), id));
                }
            }
        }
        log.write(records);
        return new IntakeResult(records.size() - rejected.size(), duplicates, List.copyOf(rejected));
    }
}
