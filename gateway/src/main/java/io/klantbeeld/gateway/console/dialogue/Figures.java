package io.klantbeeld.gateway.console.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;

/** Writes numbers and times as the visitor reads them. */
public record Figures(Vocabulary words, Dates dates) {
    private static final long SECOND = 1_000;
    private static final double PERCENT = 100;

    /** A whole number; zero when it is missing. */
    public String count(JsonNode node, String field) {
        return NumberFormat.getIntegerInstance(words.locale())
                .format(node.path(field).asLong());
    }

    /** A number with at most one decimal. */
    public String decimal(JsonNode node, String field) {
        var format = NumberFormat.getInstance(words.locale());
        format.setMaximumFractionDigits(1);
        return format.format(node.path(field).asDouble());
    }

    /** A share from 0 to 1 in whole percents, rounded down, so that 100 means all. */
    public int percent(JsonNode node, String field) {
        return (int) Math.floor(Math.clamp(node.path(field).asDouble(), 0, 1) * PERCENT);
    }

    /** A time, or null. */
    public Dates.When when(JsonNode node, String field) {
        return dates.when(Fields.instant(node, field));
    }

    /** How long something takes, or null. */
    public String length(JsonNode node, String field) {
        var text = Fields.text(node, field);
        try {
            return text == null ? null : length(Duration.parse(text));
        } catch (DateTimeException other) {
            return null;
        }
    }

    private String length(Duration length) {
        return length.toMillis() < SECOND ? length.toMillis() + " ms" : dates.length(length);
    }
}
