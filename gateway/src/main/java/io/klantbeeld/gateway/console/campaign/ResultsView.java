package io.klantbeeld.gateway.console.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Fault;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a campaign, in total, by day and channel, and why not.
 *
 * @param reload address from which it is read again
 */
record ResultsView(State state, String reload, Period period, Counts total, List<Day> days, List<Reason> reasons) {
    /**
     * Of which days it is.
     *
     * @param from first day, as a key
     * @param to last day, as a key
     * @param address of the page where others are chosen
     * @param faults what is wrong with the days that were asked for
     */
    record Period(
            String from,
            String to,
            String first,
            String last,
            String address,
            List<ResultsPeriod.Preset> presets,
            List<Fault> faults) {}

    /** How many contacts came how far. */
    record Counts(
            String planned,
            String sent,
            String delivered,
            String clicked,
            String replied,
            String optedOut,
            String complained,
            String bounced,
            String unknown,
            String stopped,
            String heldOut) {}

    /** A day on a channel. */
    record Day(String day, Word channel, Counts counts) {}

    /** Why contacts were not made. */
    record Reason(String gate, String code, String count) {}

    static ResultsView of(Answer answer, String reload, Period period, CampaignWords words) {
        if (!answer.state().isReady()) {
            return new ResultsView(answer.state(), reload, period, null, List.of(), List.of());
        }
        var told = answer.bodyOrNothing();
        var days = new ArrayList<Day>();
        told.path("days").forEach(day -> days.add(day(day, words)));
        var reasons = new ArrayList<Reason>();
        told.path("reasons")
                .forEach(reason -> reasons.add(new Reason(
                        words.gate(Fields.text(reason, "gate")),
                        words.code(Fields.text(reason, "code")),
                        words.figures().count(reason, "count"))));
        var state = days.isEmpty() ? State.EMPTY : State.READY;
        return new ResultsView(
                state, reload, period, counts(told.path("total"), words), List.copyOf(days), List.copyOf(reasons));
    }

    private static Day day(JsonNode day, CampaignWords words) {
        var date = Fields.text(day, "day");
        return new Day(
                date == null ? "" : words.figures().dates().date(LocalDate.parse(date)),
                words.channel(Fields.text(day, "channel")),
                counts(day, words));
    }

    private static Counts counts(JsonNode node, CampaignWords words) {
        var figures = words.figures();
        return new Counts(
                figures.count(node, "planned"),
                figures.count(node, "sent"),
                figures.count(node, "delivered"),
                figures.count(node, "clicked"),
                figures.count(node, "replied"),
                figures.count(node, "optedOut"),
                figures.count(node, "complained"),
                figures.count(node, "bounced"),
                figures.count(node, "unknown"),
                figures.count(node, "stopped"),
                figures.count(node, "heldOut"));
    }
}
