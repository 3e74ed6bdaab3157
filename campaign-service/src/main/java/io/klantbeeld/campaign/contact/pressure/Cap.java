package io.klantbeeld.campaign.contact.pressure;

import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * At most so many contacts within any window of a length, or within each period of the calendar. Bounds are half open:
 * what lies a whole window apart is not in one.
 *
 * @param name the rule's
 * @param code what a decision says when it is reached
 * @param brand whose contacts count; null for those of every brand
 * @param scope which contacts count
 */
public record Cap(String name, String code, String brand, Scope scope, int max, Window window) implements Rule {
    private static final Duration LONGEST_PERIOD = Duration.ofDays(32);

    /** At least so much time between two contacts, which is a cap of one in it. */
    public static Cap spacing(String name, String brand, Scope scope, Duration length) {
        return new Cap(name, "SPACING", brand, scope, 1, new Window.Rolling(length));
    }

    @Override
    public Duration reach() {
        return switch (window) {
            case Window.Rolling(var length) -> length;
            case Window.Calendar ignored -> LONGEST_PERIOD;
        };
    }

    @Override
    public Optional<Hit> check(Experience experience, Instant at, ZoneId zone) {
        var usage = usage(experience.touches(), at, zone);
        return usage.isReached()
                ? Optional.of(new Hit(
                        name,
                        code,
                        false,
                        Map.of("max", max, "used", usage.used(), "window", window),
                        usage.nextFree()))
                : Optional.empty();
    }

    /** How far the cap is used up for a contact at a moment, and when it has room again. */
    public Usage usage(List<Touch> touches, Instant at, ZoneId zone) {
        var counted = counted(touches);
        int used = used(counted, at, zone);
        return new Usage(this, used, used < max ? null : nextFree(counted, at, zone));
    }

    // Asked of every person, channel and rule: plain loops, since making streams costs more than what they do.
    private List<Touch> counted(List<Touch> touches) {
        var counted = new ArrayList<Touch>(touches.size());
        for (var touch : touches) {
            if (isCounted(touch)) {
                counted.add(touch);
            }
        }
        return counted;
    }

    private boolean isCounted(Touch touch) {
        return touch.counts()
                && (brand == null || brand.equals(touch.brand()))
                && scope.covers(touch.category(), touch.channel(), touch.action());
    }

    // The fullest window that the contact would be in; what is open ahead of it counts as what is made behind it.
    private int used(List<Touch> counted, Instant at, ZoneId zone) {
        int most = counted.isEmpty() ? 0 : within(counted, at, at, zone);
        for (var touch : counted) {
            var first = touch.seenFrom(at);
            if (!first.isAfter(at) && window.end(first, zone).isAfter(at)) {
                most = Math.max(most, within(counted, first, at, zone));
            }
        }
        return most;
    }

    private int within(List<Touch> counted, Instant first, Instant at, ZoneId zone) {
        int within = 0;
        for (var touch : counted) {
            if (isWithin(touch.seenFrom(at), first, at, zone)) {
                within++;
            }
        }
        return within;
    }

    private boolean isWithin(Instant moment, Instant first, Instant at, ZoneId zone) {
        return switch (window) {
            case Window.Rolling rolling -> !moment.isBefore(first) && moment.isBefore(first.plus(rolling.length()));
            case Window.Calendar calendar ->
                moment.isAfter(calendar.start(at, zone)) && moment.isBefore(calendar.end(at, zone));
        };
    }

    // Room can only appear where a contact leaves the window, so the first of those moments at which there is some is
    // it.
    private Instant nextFree(List<Touch> counted, Instant at, ZoneId zone) {
        return Stream.concat(
                        counted.stream().map(touch -> window.end(touch.until(), zone)),
                        counted.stream().map(touch -> window.end(touch.seenFrom(at), zone)))
                .filter(moment -> moment.isAfter(at))
                .sorted()
                .filter(moment -> used(counted, moment, zone) < max)
                .findFirst()
                .orElse(null);
    }
}
