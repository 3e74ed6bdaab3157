package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Hardness;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.fact.ZoneSource;
import io.klantbeeld.consent.hours.Span;
import io.klantbeeld.consent.hours.WeeklyHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish. Which fields it has depends on its kind; an absent brand or channel means all.
 *
 * @param wanted for TOPIC: whether it is wanted, with the topics below it
 * @param off for CHANNEL_OFF: whether the channel is off, or on again; off when absent
 * @param channels for CHANNEL_ORDER: the best first
 * @param max for FREQUENCY: at most so many contacts
 * @param per for FREQUENCY: ISO 8601, such as {@code P7D}
 * @param hours for TIME_WINDOW and QUIET_HOURS
 * @param timeZone IANA name; the person's when absent
 * @param until for PAUSE
 * @param hardness HARD, when absent, stops contacts; SOFT only tells
 */
@Schema(examples = """
                {"kind":"QUIET_HOURS","channel":"PHONE","timeZone":"Europe/Amsterdam","zoneSource":"DECLARED",
                 "hours":[{"days":["MONDAY","TUESDAY"],"from":"21:00","to":"09:00"}],"hardness":"HARD"}
                """)
record PreferenceRequest(
        @NotNull Kind kind,
        @Size(min = 1, max = 63) String brand,
        Channel channel,
        @Size(min = 1, max = 63) String topic,
        Boolean wanted,
        Boolean off,
        @Size(min = 1, max = 18) List<@NotNull Channel> channels,
        @Min(0) @Max(10_000) Integer max,
        Period per,
        @Valid @Size(min = 1, max = 50) List<@NotNull Span> hours,
        ZoneId timeZone,
        ZoneSource zoneSource,
        Instant from,
        Instant until,

        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a BCP 47 tag such as nl or nl-BE")
        String language,

        Hardness hardness)
        implements FactRequest {

    /** What a wish is about. */
    enum Kind {
        TOPIC,
        CHANNEL_OFF,
        CHANNEL_ORDER,
        FREQUENCY,
        TIME_WINDOW,
        QUIET_HOURS,
        PAUSE,
        LANGUAGE,
        BRAND_MUTE
    }

    @Override
    public Fact fact(FactReading reading) {
        var weight = hardness == null ? Hardness.HARD : hardness;
        return switch (kind) {
            case TOPIC ->
                new Preference.Topic(
                        reading.brandOfTopic(needed(topic, "topic", reading), brand, "topic"),
                        topic,
                        needed(wanted, "wanted", reading),
                        weight);
            case CHANNEL_OFF ->
                new Preference.ChannelOff(
                        reading.brand(brand), needed(channel, "channel", reading), off == null || off, weight);
            case CHANNEL_ORDER -> new Preference.ChannelOrder(reading.brand(brand), order(reading));
            case FREQUENCY ->
                new Preference.Frequency(
                        reading.brand(brand), channel, needed(max, "max", reading), period(reading), weight);
            case TIME_WINDOW ->
                new Preference.TimeWindow(reading.brand(brand), channel, weekly(reading), timeZone, zoneSource, weight);
            case QUIET_HOURS ->
                new Preference.QuietHours(reading.brand(brand), channel, weekly(reading), timeZone, zoneSource, weight);
            case PAUSE -> pause(reading, weight);
            case LANGUAGE -> new Preference.Language(reading.brand(brand), needed(language, "language", reading));
            case BRAND_MUTE -> new Preference.BrandMute(reading.brand(needed(brand, "brand", reading)));
        };
    }

    private Preference pause(FactReading reading, Hardness weight) {
        var end = needed(until, "until", reading);
        reading.period(from, end);
        return new Preference.Pause(reading.brand(brand), channel, from, end, weight);
    }

    private List<Channel> order(FactReading reading) {
        var order = needed(channels, "channels", reading);
        if (new HashSet<>(order).size() < order.size()) {
            throw reading.contradictory("channels", "must name each channel once");
        }
        return order;
    }

    private Period period(FactReading reading) {
        var period = needed(per, "per", reading);
        if (period.isNegative() || period.isZero() || period.toTotalMonths() > 120 || period.getDays() > 3_660) {
            throw reading.contradictory("per", "must be longer than nothing and at most ten years");
        }
        return period;
    }

    // To the minute: whoever counts the rest of the week counts minutes.
    private WeeklyHours weekly(FactReading reading) {
        var spans = needed(hours, "hours", reading);
        if (spans.stream().anyMatch(span -> !span.isWholeMinutes())) {
            throw reading.contradictory("hours", "must be whole minutes");
        }
        return new WeeklyHours(spans);
    }

    private static <T> T needed(T value, String field, FactReading reading) {
        if (value == null) {
            throw reading.contradictory(field, "must be given for this kind");
        }
        return value;
    }
}
