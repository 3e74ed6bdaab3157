package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.hours.Span;
import io.klantbeeld.consent.hours.WeeklyHours;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person wishes, minute by minute on the clock on the wall. */
final class WishModel {
    private static final Map<String, List<String>> ZONES = Map.of(
            "NL", List.of("Europe/Amsterdam"),
            "ES", List.of("Europe/Madrid", "Africa/Ceuta", "Atlantic/Canary"),
            "PT", List.of("Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores"));

    private final RandomCase it;
    private final StandingModel facts;
    private final LawModel law;
    private final List<Reason> reasons = new ArrayList<>();

    WishModel(RandomCase it, StandingModel facts, LawModel law) {
        this.it = it;
        this.facts = facts;
        this.law = law;
    }

    List<Reason> reasons() {
        reasons.clear();
        var purpose = law.purpose();
        if (purpose != null && purpose.purposeClass().isRefusable()) {
            topics();
            channel();
            of(Preference.BrandMute.class).forEach(fact -> says(ReasonCode.BRAND_MUTED, fact));
            pauses();
            quietHours();
            windows();
        }
        return reasons;
    }

    /** How often the person wants to be contacted at most. */
    List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        if (law.purpose() != null && law.purpose().purposeClass().isRefusable()) {
            for (var fact : of(Preference.Frequency.class)) {
                var wish = (Preference.Frequency) fact.said();
                if (isAbout(wish, wish.channel())) {
                    limits.add(new Limit(wish.brand(), wish.channel(), wish.max(), wish.per()));
                }
            }
        }
        return limits;
    }

    private void topics() {
        for (var topic : it.ask().topics()) {
            var denial = facts.denial(
                    Preference.Topic.class,
                    wish -> isOfBrand(wish) && wish.isHard() && isBelow(topic, wish.topic()),
                    wish -> !wish.wanted(),
                    (narrow, wide) -> isBelow(narrow.topic(), wide.topic())
                            && (wide.brand() == null || wide.brand().equals(narrow.brand())));
            if (denial != null) {
                says(ReasonCode.TOPIC_NOT_WANTED, denial);
            }
        }
    }

    private boolean isBelow(String topic, String above) {
        var next = topic;
        while (next != null && !next.equals(above)) {
            next = it.world().topics().containsKey(next)
                    ? it.world().topics().get(next).parent()
                    : null;
        }
        return next != null;
    }

    private void channel() {
        var denial = facts.denial(
                Preference.ChannelOff.class,
                wish -> isAbout(wish, wish.channel()) && wish.isHard(),
                Preference.ChannelOff::off,
                (narrow, wide) -> wide.brand() == null || wide.brand().equals(narrow.brand()));
        if (denial != null) {
            says(ReasonCode.CHANNEL_NOT_WANTED, denial);
        }
    }

    private void pauses() {
        for (var fact : of(Preference.Pause.class)) {
            var wish = (Preference.Pause) fact.said();
            if (isAbout(wish, wish.channel()) && wish.isActive(it.ask().at())) {
                says(ReasonCode.PAUSED_UNTIL, fact);
            }
        }
    }

    private void quietHours() {
        var row = law.row();
        if (row != null && inSome(new WeeklyHours(row.rule().quietHours()), null)) {
            reasons.add(new Reason(ReasonCode.QUIET_HOURS, row.ref()));
        }
        for (var fact : of(Preference.QuietHours.class)) {
            var wish = (Preference.QuietHours) fact.said();
            if (isAbout(wish, wish.channel()) && inSome(wish.hours(), wish.timeZone())) {
                says(ReasonCode.QUIET_HOURS, fact);
            }
        }
    }

    private void windows() {
        for (var fact : of(Preference.TimeWindow.class)) {
            var wish = (Preference.TimeWindow) fact.said();
            if (isAbout(wish, wish.channel()) && !inAll(wish.hours(), wish.timeZone())) {
                says(ReasonCode.OUTSIDE_TIME_WINDOW, fact);
            }
        }
    }

    private boolean inSome(WeeklyHours hours, ZoneId own) {
        return zones(own).stream().anyMatch(zone -> within(hours, zone));
    }

    private boolean inAll(WeeklyHours hours, ZoneId own) {
        return zones(own).stream().allMatch(zone -> within(hours, zone));
    }

    private boolean within(WeeklyHours hours, ZoneId zone) {
        var local = LocalDateTime.ofInstant(it.ask().at(), zone);
        return hours.spans().stream().anyMatch(span -> within(span, local));
    }

    /** Whether the clock on the wall shows a time of the span. */
    static boolean within(Span span, LocalDateTime local) {
        int now = local.getHour() * 60 + local.getMinute();
        int from = span.from().toSecondOfDay() / 60;
        int to = span.to().toSecondOfDay() / 60;
        boolean today = span.days().contains(local.getDayOfWeek());
        boolean yesterday = span.days().contains(local.getDayOfWeek().minus(1));
        return from < to ? today && from <= now && now < to : today && from <= now || yesterday && now < to;
    }

    private List<ZoneId> zones(ZoneId own) {
        if (own != null) {
            return List.of(own);
        }
        if (it.subject().timeZone() != null) {
            return List.of(ZoneId.of(it.subject().timeZone()));
        }
        for (var address : it.subject().identifiers()) {
            if (address.ik().equals(it.ask().contactPoint()) && address.country() != null) {
                return zonesOf(address.country());
            }
        }
        if (it.subject().country() != null) {
            return zonesOf(it.subject().country());
        }
        var brand = it.world().brands().get(it.ask().brand());
        return brand == null
                ? List.of(ZoneId.of("UTC"))
                : List.of(it.world().controllers().get(brand.controller()).timeZone());
    }

    private static List<ZoneId> zonesOf(String country) {
        return ZONES.get(country).stream().map(ZoneId::of).toList();
    }

    private <P extends Preference> List<RecordedFact> of(Class<P> kind) {
        return facts.of(kind).stream()
                .filter(fact -> ((Preference) fact.said()).isHard() && isOfBrand(fact.said()))
                .toList();
    }

    private boolean isAbout(Preference wish, Channel channel) {
        return isOfBrand(wish) && (channel == null || channel == it.ask().channel());
    }

    private boolean isOfBrand(Fact wish) {
        return wish.brand() == null || wish.brand().equals(it.ask().brand());
    }

    private void says(ReasonCode code, RecordedFact fact) {
        reasons.add(new Reason(code, fact.id().toString()));
    }
}
