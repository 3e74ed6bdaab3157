package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.fact.StandingFacts;
import java.time.Period;
import java.util.List;

/**
 * How often the person wants to be contacted at most; whoever contacts keeps count.
 *
 * @param brand null for all brands together
 * @param channel null for all channels together
 */
public record Limit(String brand, Channel channel, int max, Period per) {

    /** The limits of a person, over all brands and channels. */
    public static List<Limit> of(StandingFacts facts) {
        return facts.of(Preference.Frequency.class).stream()
                .map(StandingFacts.Stated::said)
                .filter(Preference::isHard)
                .map(wish -> new Limit(wish.brand(), wish.channel(), wish.max(), wish.per()))
                .toList();
    }

    /** The limits that concern a contact. */
    public static List<Limit> of(Case it) {
        return it.isRefusable()
                ? of(it.person().facts()).stream()
                        .filter(limit -> PreferenceLayer.concerns(limit.brand(), limit.channel(), it))
                        .toList()
                : List.of();
    }
}
