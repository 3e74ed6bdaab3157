package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;

/**
 * A check of all memberships against the events themselves.
 *
 * @param examined persons
 * @param drift memberships that were not what they should be, and were put right
 * @param drifted whether there were any
 */
record CheckView(boolean running, int percent, String examined, String drift, boolean drifted, Dates.When at) {
    static Listing<CheckView> latest(Answer checks, Figures figures) {
        return Listing.of(checks, SegmentsPage.ADDRESS, check -> of(check, figures));
    }

    private static CheckView of(JsonNode check, Figures figures) {
        boolean running = "RUNNING".equals(Fields.text(check, "state"));
        return new CheckView(
                running,
                figures.percent(check, "progress"),
                figures.count(check, "examined"),
                figures.count(check, "drift"),
                check.path("drift").asLong() > 0,
                figures.when(check, running ? "requestedAt" : "finishedAt"));
    }
}
