package io.klantbeeld.campaign.decision.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klantbeeld.campaign.contact.ContactState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What came of a campaign.
 *
 * @param to exclusive
 * @param days those on which something happened, newest first, channel by channel
 * @param reasons why contacts were not made, the most frequent first
 */
record ResultsView(String campaign, Instant from, Instant to, Counts total, List<Day> days, List<Reason> reasons) {
    /** A day in UTC on a channel. */
    record Day(String day, String channel, @JsonUnwrapped Counts counts) {}

    /** A gate and its answer. */
    record Reason(String gate, String code, long count) {}

    /**
     * How many came how far.
     *
     * @param planned still to be made
     * @param optedOut those to which people answered that they want no more of it, which is no reply
     * @param unknown of which nobody knows whether they were made
     * @param stopped those that will not be made
     * @param heldOut people who were left out so that the effect can be measured
     */
    record Counts(
            long planned,
            long sent,
            long delivered,
            long clicked,
            long replied,
            long optedOut,
            long complained,
            long bounced,
            long unknown,
            long stopped,
            long heldOut) {
        static Counts of(List<Told> told) {
            return new Counts(
                    sum(told, Told::isPending),
                    sum(told, Told::isSent),
                    sum(told, Told::isDelivered),
                    sum(told, one -> one.is(ContactState.CLICKED)),
                    sum(told, Told::isReplied),
                    sum(told, Told::optedOut),
                    sum(told, one -> one.is(ContactState.COMPLAINED)),
                    sum(told, one -> one.is(ContactState.BOUNCED)),
                    sum(told, one -> one.is(ContactState.UNKNOWN)),
                    sum(told, Told::isStopped),
                    sum(told, Told::isHeldOut));
        }
    }

    static ResultsView of(String campaign, ResultsQuery.Period period, List<Told> told) {
        return new ResultsView(campaign, period.from(), period.to(), Counts.of(told), days(told), reasons(told));
    }

    private static List<Day> days(List<Told> told) {
        return told.stream()
                .collect(Collectors.groupingBy(one -> List.of(one.day(), one.channel())))
                .entrySet()
                .stream()
                .map(same -> new Day(same.getKey().getFirst(), same.getKey().getLast(), Counts.of(same.getValue())))
                .sorted(Comparator.comparing(Day::day).reversed().thenComparing(Day::channel))
                .toList();
    }

    private static List<Reason> reasons(List<Told> told) {
        return told.stream()
                .filter(one -> (one.isStopped() || one.isHeldOut()) && one.gate() != null && one.code() != null)
                .collect(Collectors.groupingBy(
                        one -> List.of(one.gate(), one.code()), Collectors.summingLong(Told::number)))
                .entrySet()
                .stream()
                .map(ResultsView::reason)
                .sorted(Comparator.comparing(Reason::count).reversed().thenComparing(Reason::code))
                .toList();
    }

    private static Reason reason(Map.Entry<List<String>, Long> counted) {
        return new Reason(counted.getKey().getFirst(), counted.getKey().getLast(), counted.getValue());
    }

    private static long sum(List<Told> told, Predicate<Told> which) {
        return told.stream().filter(which).mapToLong(Told::number).sum();
    }
}
