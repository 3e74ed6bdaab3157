package io.klantbeeld.campaign.contact.pressure;

import io.klantbeeld.campaign.policy.Exclusion.After;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * After a contact of one kind, no contact of another kind for a while: from its moment, inclusive, to the end, exclusive.
 *
 * @param after the contact that blocks
 * @param length for how long; null for ever
 */
public record Block(String name, String brand, After after, Duration length) implements Rule {
    private static final Duration FOR_EVER = Duration.ofDays(36_525);

    @Override
    public Duration reach() {
        return length == null ? FOR_EVER : length;
    }

    @Override
    public Optional<Hit> check(Experience experience, Instant at, ZoneId zone) {
        return experience.touches().stream()
                .filter(touch -> blocks(touch, at))
                .max(Comparator.comparing(this::endOf, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(touch -> new Hit(name, code(), true, evidence(touch), endOf(touch)));
    }

    private boolean blocks(Touch touch, Instant at) {
        var end = endOf(touch);
        return touch.brand().equals(brand)
                && after.covers(touch.category(), touch.channel(), touch.action())
                && (isUndecided(touch) || after.fits(touch.disposition()))
                && !touch.at().isAfter(at)
                && (end == null || at.isBefore(end));
    }

    // Nobody knows yet how a call ends that is being made: while it lasts, it may end in the way that blocks.
    private boolean isUndecided(Touch touch) {
        return touch.open() && touch.disposition() == null;
    }

    private Instant endOf(Touch touch) {
        if (isUndecided(touch) && after.disposition() != null) {
            return touch.until();
        }
        return length == null ? null : touch.until().plus(length);
    }

    private String code() {
        if (after.action() != null) {
            return length == null ? "NEVER_A_WITH_B" : "A_NOT_AFTER_B";
        }
        return "PHONE".equals(after.channel()) ? "BLOCKED_RECENT_CALL" : "BLOCKED_RECENT_CONTACT";
    }

    private static Map<String, Object> evidence(Touch touch) {
        var evidence = new HashMap<String, Object>();
        evidence.put("channel", touch.channel());
        evidence.put("lastContactAt", touch.at().toString());
        if (touch.action() != null) {
            evidence.put("action", touch.action());
        }
        return evidence;
    }
}
