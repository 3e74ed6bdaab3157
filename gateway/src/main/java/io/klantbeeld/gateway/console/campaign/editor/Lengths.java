package io.klantbeeld.gateway.console.campaign.editor;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes lengths of time as people do, such as {@code 1 d 12 h}, and reads them again, in English and Dutch. */
public final class Lengths {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private static final Pattern WHOLE =
            Pattern.compile("(\\s*[0-9]{1,6}\\s*(d|days?|dagen|dag|h|hours?|u|uur|min|m|minutes?|minuten|s)\\s*)+");
    private static final Pattern PART = Pattern.compile("([0-9]{1,6})\\s*([a-z]+)");

    private Lengths() {}

    /** A length such as {@code PT36H} for people; what is none stays as it is. */
    public static String read(String iso) {
        try {
            var length = Duration.parse(iso);
            // People say 24 hours, and 7 days.
            long days = length.compareTo(TWO_DAYS) < 0 ? 0 : length.toDays();
            return (part(days, " d ")
                            + part(length.minusDays(days).toHours(), " h ")
                            + part(length.toMinutesPart(), " min ")
                            + part(length.toSecondsPart(), " s "))
                    .strip();
        } catch (DateTimeException other) {
            return iso;
        }
    }

    /** A length that somebody wrote, for machines; what is none stays as it is. */
    public static String write(String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT);
        if (!WHOLE.matcher(lower).matches()) {
            return text;
        }
        var length = Duration.ZERO;
        var parts = PART.matcher(lower);
        while (parts.find()) {
            length = length.plus(
                    of(Long.parseLong(parts.group(1)), parts.group(2).charAt(0)));
        }
        return length.toString();
    }

    private static Duration of(long number, char unit) {
        return switch (unit) {
            case 'd' -> Duration.ofDays(number);
            case 'h', 'u' -> Duration.ofHours(number);
            case 'm' -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }
}
