package io.klantbeeld.gateway.console.administration.source;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What came from a source.
 *
 * @param rejected what went to quarantine, by reason, the most frequent first
 * @param lag from the receipt of the latest item until it took effect, or null
 */
record StatisticsView(
        String source,
        State state,
        String accepted,
        String duplicates,
        String quarantined,
        String violations,
        List<Rejected> rejected,
        Dates.When last,
        String lag) {
    /**
     * What went to quarantine for one reason.
     *
     * @param share of all that did, in percents
     */
    record Rejected(String code, String reason, String number, long share) {}

    static StatisticsView of(String source, Answer answer, Administration administration) {
        var totals = answer.bodyOrNothing();
        var figures = administration.figures();
        return new StatisticsView(
                source,
                answer.state(),
                figures.count(totals, "accepted"),
                figures.count(totals, "duplicates"),
                figures.count(totals, "quarantined"),
                figures.count(totals, "violations"),
                rejected(answer, administration),
                figures.when(totals, "lastReceivedAt"),
                figures.length(totals, "lag"));
    }

    private static List<Rejected> rejected(Answer answer, Administration administration) {
        var numbers = NumberFormat.getIntegerInstance(administration.words().locale());
        var counts = new ArrayList<>(answer.bodyOrNothing().path("rejected").properties());
        long all = Math.max(
                1, counts.stream().mapToLong(count -> count.getValue().asLong()).sum());
        return counts.stream()
                .sorted(Comparator.comparingLong(count -> -count.getValue().asLong()))
                .map(count -> new Rejected(
                        count.getKey(),
                        administration.rejection(count.getKey()),
                        numbers.format(count.getValue().asLong()),
                        Math.round(100.0 * count.getValue().asLong() / all)))
                .toList();
    }
}
