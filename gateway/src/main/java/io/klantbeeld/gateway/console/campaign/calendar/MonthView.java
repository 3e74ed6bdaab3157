package io.klantbeeld.gateway.console.campaign.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignState;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What takes place in a month. */
record MonthView(
        State state, String title, List<Integer> days, List<Entry> entries, List<Conflict> conflicts, boolean more) {
    /**
     * A campaign.
     *
     * @param days whether it is valid, day by day of the month
     */
    record Entry(
            String name,
            String address,
            String market,
            CampaignState state,
            List<Word> channels,
            Dates.When from,
            Dates.When until,
            List<Boolean> days) {}

    /** Two campaigns that compete. */
    record Conflict(Named first, Named second, Clash clash, String what) {}

    /** A campaign by its name. */
    record Named(String name, String address) {
        static Named of(String key) {
            return new Named(
                    Vocabulary.readable(key), Section.CAMPAIGNS.path() + "/" + Query.encoded(String.valueOf(key)));
        }
    }

    static MonthView of(Answer answer, YearMonth month, String title, CampaignWords words) {
        var told = answer.bodyOrNothing();
        var entries = new ArrayList<Entry>();
        told.path("entries").forEach(entry -> entries.add(entry(entry, month, words)));
        var conflicts = new ArrayList<Conflict>();
        told.path("conflicts")
                .forEach(conflict -> conflicts.add(new Conflict(
                        Named.of(Fields.text(conflict, "first")),
                        Named.of(Fields.text(conflict, "second")),
                        Clash.of(Fields.text(conflict, "reason")),
                        String.valueOf(Fields.text(conflict, "what")))));
        var state = answer.state().isReady() && entries.isEmpty() ? State.EMPTY : answer.state();
        return new MonthView(
                state,
                title,
                IntStream.rangeClosed(1, month.lengthOfMonth()).boxed().toList(),
                List.copyOf(entries),
                List.copyOf(conflicts),
                told.path("truncated").asBoolean());
    }

    private static Entry entry(JsonNode entry, YearMonth month, CampaignWords words) {
        var named = Named.of(Fields.text(entry, "key"));
        var channels = new ArrayList<Word>();
        entry.path("channels").forEach(channel -> channels.add(words.channel(channel.asText())));
        return new Entry(
                named.name(),
                named.address(),
                words.market(Fields.text(entry, "market")),
                CampaignState.of(Fields.text(entry, "state")),
                List.copyOf(channels),
                words.figures().when(entry, "from"),
                words.figures().when(entry, "to"),
                days(entry, month, words.figures().dates()));
    }

    private static List<Boolean> days(JsonNode entry, YearMonth month, Dates dates) {
        var from = Fields.instant(entry, "from");
        var until = Fields.instant(entry, "to");
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(day -> isWithin(
                        from,
                        until,
                        dates.startOf(month.atDay(day)),
                        dates.startOf(month.atDay(day).plusDays(1))))
                .toList();
    }

    private static boolean isWithin(Instant from, Instant until, Instant morning, Instant night) {
        return (from == null || from.isBefore(night)) && (until == null || until.isAfter(morning));
    }
}
