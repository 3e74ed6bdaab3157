package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.timeline.Moment;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What every moment has, to be aggregated as its properties are. */
public enum MomentProperty {
    CHANNEL("$channel", Moment::channel),
    DIRECTION("$direction", Moment::direction),
    TYPE("$type", Moment::type),
    SOURCE("$source", Moment::source),
    /** Channel and quarter of an hour (UTC), such as {@code EMAIL 09:45}: every zone of today is whole quarters away. */
    HABIT("$habit", MomentProperty::habit),
    /** What a choice about consent said: {@code GRANTED|WITHDRAWN purpose topic channel}, with - for all. */
    CHOICE("$choice", MomentProperty::choice);

    private static final int QUARTER = 15;

    private final String key;
    private final Function<Moment, String> reading;

    MomentProperty(String key, Function<Moment, String> reading) {
        this.key = key;
        this.reading = reading;
    }

    /** The name by which an aggregation asks for it. */
    public String key() {
        return key;
    }

    /** The property of a name; an author's own properties have none of these names. */
    public static Optional<MomentProperty> of(String name) {
        return Arrays.stream(values())
                .filter(property -> property.key.equals(name))
                .findFirst();
    }

    String of(Moment moment) {
        return reading.apply(moment);
    }

    private static String habit(Moment moment) {
        var time = moment.occurredAt().atOffset(ZoneOffset.UTC);
        return moment.channel() == null
                ? null
                : "%s %02d:%02d"
                        .formatted(orAll(moment.channel()), time.getHour(), time.getMinute() / QUARTER * QUARTER);
    }

    private static String choice(Moment moment) {
        var outcome =
                switch (moment.name()) {
                    case "Consent Granted" -> "GRANTED";
                    case "Consent Withdrawn" -> "WITHDRAWN";
                    case null, default -> null;
                };
        return outcome == null
                ? null
                : String.join(
                        " ",
                        outcome,
                        orAll(moment.properties().get("purpose")),
                        orAll(moment.properties().get("topic")),
                        orAll(moment.channel()));
    }

    private static String orAll(Object part) {
        return part == null ? "-" : part.toString().replace(' ', '_');
    }
}
