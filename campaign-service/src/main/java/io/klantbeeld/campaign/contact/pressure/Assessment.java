package io.klantbeeld.campaign.contact.pressure;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Judges one more contact with a person by all rules that concern it.
 *
 * @param rules those that concern the contact; none for one that is owed
 * @param experience what the person had, all members together
 * @param zone the person's
 */
public record Assessment(List<Rule> rules, Experience experience, ZoneId zone) {
    /** Nothing stands against a contact. */
    public static final Assessment FREE = new Assessment(List.of(), Experience.NONE, ZoneOffset.UTC);

    private static final Comparator<Hit> LONGEST_FIRST = Comparator.comparing(
                    Hit::until, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .reversed();

    /** The same rules, with contacts that are to be made before this one. */
    public Assessment with(List<Touch> taken) {
        return taken.isEmpty() ? this : new Assessment(rules, experience.with(taken), zone);
    }

    /** How far each cap is used up at a moment. */
    public List<Usage> usages(Instant moment) {
        return rules.stream()
                .filter(Cap.class::isInstance)
                .map(Cap.class::cast)
                .map(cap -> cap.usage(experience.touches(), moment, zone))
                .toList();
    }

    /** All objections against a contact at a moment, the one that lasts longest first. */
    public List<Hit> at(Instant moment) {
        var hits = new ArrayList<Hit>();
        for (var rule : rules) {
            rule.check(experience, moment, zone).ifPresent(hits::add);
        }
        hits.sort(LONGEST_FIRST);
        return hits;
    }

    /**
     * The first moment from one on at which no rule objects, as far as is known now; nothing when there is none. Each
     * step passes an objection that ends, and there are not more of those than what happened and rules.
     */
    public Optional<Instant> firstFree(Instant from) {
        var moment = from;
        int happened = experience.touches().size() + experience.events().size();
        for (int step = 0; step <= rules.size() * (happened + 1) * 2; step++) {
            var hits = at(moment);
            if (hits.isEmpty()) {
                return Optional.of(moment);
            }
            if (hits.getFirst().until() == null) {
                return Optional.empty();
            }
            moment = hits.getFirst().until();
        }
        return Optional.empty();
    }
}
