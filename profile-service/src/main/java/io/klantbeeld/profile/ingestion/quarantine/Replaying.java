package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.ingestion.Checked;
import io.klantbeeld.profile.ingestion.Intake;
import io.klantbeeld.profile.ingestion.ItemRejected;
import io.klantbeeld.profile.ingestion.Rechecking;
import io.klantbeeld.profile.ingestion.RejectionCode;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks items of the quarantine again and writes those that are good now to the log. It may be done twice, after a
 * crash say: the events have the ids that they had, and count once.
 */
@ApplicationScoped
class Replaying {
    private final Sources sources;
    private final Rechecking rechecking;
    private final Intake intake;
    private final SettledItems settled;

    Replaying(Sources sources, Rechecking rechecking, Intake intake, SettledItems settled) {
        this.sources = sources;
        this.rechecking = rechecking;
        this.intake = intake;
        this.settled = settled;
    }

    /** What became of an item that was tried again; the reason is null for one that was accepted. */
    record Attempt(OpenItem item, ItemRejected reason) {
        boolean succeeded() {
            return reason == null;
        }
    }

    /** Tries items that the current transaction has locked; 503 when the log is not there. */
    List<Attempt> replay(List<OpenItem> items) {
        var attempts = new ArrayList<Attempt>(items.size());
        var accepted = new ArrayList<Intake.Pending>();
        for (var item : items) {
            var source = sources.known(item.source());
            var checked = source.map(known -> rechecking.check(item.item(), known, item.receivedAt(), item.id()))
                    .orElseGet(() -> new Checked.Bad(
                            item.item(), new ItemRejected(RejectionCode.SOURCE_NOT_PERMITTED, "source")));
            attempts.add(new Attempt(item, reasonOf(checked)));
            if (checked instanceof Checked.Good) {
                accepted.add(prepared(source.orElseThrow(), checked, item));
            }
        }
        intake.write(accepted);
        settled.record(attempts);
        return attempts;
    }

    private Intake.Pending prepared(Source source, Checked checked, OpenItem item) {
        return intake.prepare(source, checked, item.id());
    }

    private static ItemRejected reasonOf(Checked checked) {
        return switch (checked) {
            case Checked.Good good -> null;
            case Checked.Bad(var item, var reason) -> reason;
        };
    }
}
