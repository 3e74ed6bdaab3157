package io.klantbeeld.gateway.console.administration.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;

/**
 * A run that tries many items again.
 *
 * @param percent 0 to 100
 * @param source the only source that it is for, or null
 * @param reason the only reason that it is for, or null
 */
record ReplayView(
        String id,
        boolean running,
        boolean cancelled,
        int percent,
        String total,
        String replayed,
        String rejected,
        String source,
        String reason,
        Dates.When asked) {
    static ReplayView of(JsonNode replay, Administration administration) {
        var figures = administration.figures();
        var state = Fields.text(replay, "state");
        var source = Fields.text(replay.path("filter"), "source");
        var code = Fields.text(replay.path("filter"), "code");
        return new ReplayView(
                Fields.text(replay, "id"),
                "RUNNING".equals(state),
                "CANCELLED".equals(state),
                figures.percent(replay, "progress"),
                replay.hasNonNull("total") ? figures.count(replay, "total") : null,
                figures.count(replay, "replayed"),
                figures.count(replay, "rejected"),
                source == null ? null : Vocabulary.readable(source),
                code == null ? null : administration.rejection(code),
                figures.when(replay, "requestedAt"));
    }

    /** Where it is read again. */
    public String address() {
        return Area.QUARANTINE.path("replays") + "/" + id;
    }
}
