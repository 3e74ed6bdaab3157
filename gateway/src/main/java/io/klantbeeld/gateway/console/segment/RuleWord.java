package io.klantbeeld.gateway.console.segment;

import java.util.Arrays;
import java.util.List;

/** A word of the language of rules, with how it is written. */
enum RuleWord {
    EVENTS(Place.ROOT, "events", "events('')", "')"),
    IN_SEGMENT(Place.ROOT, "inSegment", "inSegment('')", "')"),
    HAS(Place.ROOT, "has", "has(traits.)", ")"),
    TODAY(Place.ROOT, "today", "today()", ""),
    AGE(Place.ROOT, "age", "age(traits.)", ")"),
    DAYS_SINCE(Place.ROOT, "daysSince", "daysSince(traits.)", ")"),
    DAYS_UNTIL(Place.ROOT, "daysUntil", "daysUntil(traits.)", ")"),
    DAYS(Place.ROOT, "days", "days()", ")"),
    HOURS(Place.ROOT, "hours", "hours()", ")"),
    WITHIN(Place.CHAIN, "within", "within(days(90))", ""),
    WHERE(Place.CHAIN, "where", "where(e, e.)", ")"),
    COUNT(Place.CHAIN, "count", "count()", ""),
    SUM(Place.CHAIN, "sum", "sum('')", "')"),
    AVG(Place.CHAIN, "avg", "avg('')", "')"),
    MIN(Place.CHAIN, "min", "min('')", "')"),
    MAX(Place.CHAIN, "max", "max('')", "')"),
    FIRST(Place.CHAIN, "first", "first('')", "')"),
    LAST(Place.CHAIN, "last", "last('')", "')"),
    MOST_FREQUENT(Place.CHAIN, "mostFrequent", "mostFrequent('')", "')"),
    UNIQUE_LIST(Place.CHAIN, "uniqueList", "uniqueList('')", "')"),
    UNIQUE_COUNT(Place.CHAIN, "uniqueCount", "uniqueCount('')", "')"),
    STARTS_WITH(Place.TEXT, "startsWith", "startsWith('')", "')"),
    CONTAINS(Place.TEXT, "contains", "contains('')", "')"),
    MATCHES(Place.TEXT, "matches", "matches('')", "')");

    private final Place place;
    private final String word;
    private final String written;
    private final String behind;

    RuleWord(Place place, String word, String written, String behind) {
        this.place = place;
        this.word = word;
        this.written = written;
        this.behind = behind;
    }

    /** Where a word can stand. */
    enum Place {
        ROOT,
        CHAIN,
        TEXT
    }

    public Place place() {
        return place;
    }

    public String word() {
        return word;
    }

    /** How it is written into a rule. */
    public String written() {
        return written;
    }

    /** How much of what is written comes after where one goes on writing. */
    public int back() {
        return behind.length();
    }

    static List<RuleWord> all() {
        return Arrays.asList(values());
    }
}
