package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.fact.StandingFacts;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/** Layer 9, but for the hours: the person wants the topic, the channel and the brand, and now. */
final class PreferenceLayer {
    private PreferenceLayer() {}

    static List<Reason> against(Case it) {
        if (!it.isRefusable() || it.person().facts().all().isEmpty()) {
            return List.of();
        }
        var against = new ArrayList<Reason>();
        it.ask().topics().forEach(topic -> addUnwanted(topic, it, against));
        addChannelOff(it, against);
        var facts = it.person().facts();
        for (var mute : facts.of(Preference.BrandMute.class)) {
            if (mute.said().brand() == null
                    || mute.said().brand().equals(it.ask().brand())) {
                against.add(new Reason(ReasonCode.BRAND_MUTED, mute.ref()));
            }
        }
        for (var pause : facts.of(Preference.Pause.class)) {
            if (pause.said().isHard()
                    && pause.said().isActive(it.ask().at())
                    && concerns(pause.said().brand(), pause.said().channel(), it)) {
                against.add(new Reason(ReasonCode.PAUSED_UNTIL, pause.ref()));
            }
        }
        return against.stream().distinct().toList();
    }

    /** Whether a wish about a brand and a channel, or all of them, is about the contact. */
    static boolean concerns(String brand, Channel channel, Case it) {
        return (brand == null || brand.equals(it.ask().brand()))
                && (channel == null || channel == it.ask().channel());
    }

    // A topic includes the topics below it.
    private static void addUnwanted(String topic, Case it, List<Reason> against) {
        var lineage = it.catalogue().lineage(topic);
        it.person()
                .facts()
                .denial(
                        Preference.Topic.class,
                        wish -> wish.isHard()
                                && lineage.contains(wish.topic())
                                && (wish.brand() == null
                                        || wish.brand().equals(it.ask().brand())),
                        (wanted, unwanted) ->
                                it.catalogue().lineage(wanted.topic()).contains(unwanted.topic())
                                        && (unwanted.brand() == null
                                                || unwanted.brand().equals(wanted.brand())))
                .map(StandingFacts.Stated::ref)
                .ifPresent(ref -> against.add(new Reason(ReasonCode.TOPIC_NOT_WANTED, ref)));
    }

    private static void addChannelOff(Case it, List<Reason> against) {
        it.person()
                .facts()
                .denial(
                        Preference.ChannelOff.class,
                        wish -> wish.isHard() && concerns(wish.brand(), wish.channel(), it),
                        (on, off) -> (off.brand() == null || off.brand().equals(on.brand()))
                                && off.channel() == on.channel())
                .map(StandingFacts.Stated::ref)
                .ifPresent(ref -> against.add(new Reason(ReasonCode.CHANNEL_NOT_WANTED, ref)));
    }
}
