package io.klantbeeld.benchmark.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rules by what persons do. Five hear of each event that is sent, and the others of events that nobody sends: segments
 * must cost nothing where nothing happens that they are about.
 */
final class EventRules {
    private static final int EVENTS = 20;
    private static final int PER_SILENT = 45;

    // Of many kinds, as authors write them; one lets a person in by the first event, so that it can be watched for.
    private static final List<String> HEARING = List.of(
            "events('%s').within(days(30)).count() >= 1",
            "events('%s').within(days(90)).sum('total') >= 5000.0",
            "events('%s').within(days(7)).count() >= 10",
            "events('%s').count() >= 50",
            "events('%s').max('total') >= 500.0");

    private EventRules() {}

    /** Names of events that are sent before there are segments. */
    static List<String> before() {
        return names("Load Walk ");
    }

    /** Names of events that are sent. */
    static List<String> sent() {
        return names("Load Step ");
    }

    /** Names of events that were sent once. */
    static List<String> silent() {
        return names("Load Pause ");
    }

    /** A hundred rules, five about each event that is sent. */
    static List<String> hearing() {
        return sent().stream()
                .flatMap(event -> HEARING.stream().map(rule -> rule.formatted(event)))
                .toList();
    }

    /** Nine hundred rules about the other events. */
    static List<String> deaf() {
        var rules = new ArrayList<String>();
        for (var event : silent()) {
            for (int days = 1; days <= PER_SILENT; days++) {
                rules.add("events('%s').within(days(%d)).count() >= 1".formatted(event, days));
            }
        }
        return rules;
    }

    /** Rules that hold for nobody and name all that the others compute, so that the past is counted at once for all. */
    static List<String> forerunners() {
        return List.of(
                together(sent(), "events('%s').count() >= 1000000000.0"),
                together(sent(), "events('%s').sum('total') >= 1000000000000.0"),
                together(silent(), "events('%s').count() >= 1000000000.0"));
    }

    private static String together(List<String> events, String clause) {
        return events.stream().map(clause::formatted).collect(Collectors.joining(" || "));
    }

    private static List<String> names(String prefix) {
        return IntStream.rangeClosed(1, EVENTS)
                .mapToObj(number -> prefix + number)
                .toList();
    }
}
