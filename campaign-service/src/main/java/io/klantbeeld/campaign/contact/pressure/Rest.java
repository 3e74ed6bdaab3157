package io.klantbeeld.campaign.contact.pressure;

import io.klantbeeld.campaign.policy.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Who did not react to the latest contacts is left in peace for a while.
 *
 * @param sends how many contacts in a row without a reaction
 * @param length for how long, from the last of them
 */
public record Rest(String name, String brand, Scope scope, int sends, Duration length) implements Rule {
    // Contacts in a row may lie far apart; those of before are another row.
    private static final Duration FOR_THE_OTHERS = Duration.ofDays(400);

    @Override
    public Duration reach() {
        return length.plus(FOR_THE_OTHERS);
    }

    @Override
    public Optional<Hit> check(Experience experience, Instant at, ZoneId zone) {
        var latest = experience.touches().stream()
                .filter(touch -> !touch.open()
                        && touch.brand().equals(brand)
                        && !touch.at().isAfter(at))
                .filter(touch -> scope.covers(touch.category(), touch.channel(), touch.action()))
                .sorted(Comparator.comparing(Touch::at).reversed())
                .limit(sends)
                .toList();
        if (latest.size() < sends || latest.stream().anyMatch(Touch::answered)) {
            return Optional.empty();
        }
        var end = latest.getFirst().at().plus(length);
        return at.isBefore(end)
                ? Optional.of(new Hit(name, "NO_REACTION", false, Map.of("contacts", sends), end))
                : Optional.empty();
    }
}
