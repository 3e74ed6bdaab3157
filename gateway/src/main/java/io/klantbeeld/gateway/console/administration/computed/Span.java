package io.klantbeeld.gateway.console.administration.computed;

import io.klantbeeld.gateway.console.vocabulary.Term;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;

/** A unit in which a length of time stands in a form. */
enum Span {
    DAYS("P%sD", Duration.ofDays(1)),
    HOURS("PT%sH", Duration.ofHours(1)),
    MINUTES("PT%sM", Duration.ofMinutes(1));

    private final String pattern;
    private final Duration one;

    Span(String pattern, Duration one) {
        this.pattern = pattern;
        this.one = one;
    }

    /** Its name in forms. */
    public String key() {
        return name();
    }

    /** A number of them as services write it; what is no number is written all the same, and refused there. */
    String write(String count) {
        return pattern.formatted(count);
    }

    /** How many of them a length is, or null where it is not so many exactly. */
    private String count(Duration length) {
        long count = length.dividedBy(one);
        return count > 0 && length.equals(one.multipliedBy(count)) ? Long.toString(count) : null;
    }

    static Span of(String name) {
        return Term.find(Span.class, name).orElse(DAYS);
    }

    /** A length as it stands in a form: so many of the largest unit that fits. */
    record Written(String count, Span unit) {
        static Written of(String text) {
            if (text == null) {
                return new Written(null, DAYS);
            }
            try {
                var length = Duration.parse(text);
                return Arrays.stream(values())
                        .filter(span -> span.count(length) != null)
                        .findFirst()
                        .map(span -> new Written(span.count(length), span))
                        .orElse(new Written(null, DAYS));
            } catch (DateTimeException other) {
                return new Written(null, DAYS);
            }
        }
    }
}
