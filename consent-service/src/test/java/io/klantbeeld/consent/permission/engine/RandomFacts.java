package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.fact.AttributeGrant;
import io.klantbeeld.consent.fact.Delegation;
import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Guardianship;
import io.klantbeeld.consent.fact.Hardness;
import io.klantbeeld.consent.fact.Lift;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.fact.Relationship;
import io.klantbeeld.consent.fact.Suppression;
import io.klantbeeld.consent.fact.ZoneSource;
import io.klantbeeld.consent.hours.WeeklyHours;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;

import static io.klantbeeld.consent.permission.engine.SmallWorld.one;

/** Makes random facts of every kind. */
final class RandomFacts {
    private RandomFacts() {}

    static RecordedFact of(Random random, String ik, List<RecordedFact> earlier) {
        var fact =
                switch (random.nextInt(9)) {
                    case 0 -> suppression(random);
                    case 1, 2 -> relationship(random, one(random, "a", "b"));
                    case 3 -> attributeGrant(random);
                    case 4 ->
                        one(
                                random,
                                new Guardianship("k8", from(random), until(random)),
                                new Delegation(null, "k8", null, from(random), until(random)));
                    case 5 ->
                        new Lift(
                                earlier.isEmpty()
                                        ? RandomCase.id(random)
                                        : one(random, earlier).id());
                    default -> preference(random);
                };
        return recorded(random, ik, fact);
    }

    static RecordedFact recorded(Random random, String ik, Fact fact) {
        var when = SmallWorld.hour(random.nextInt(6) * 24);
        var authority = one(random, Authority.SUBJECT, Authority.GUARDIAN, Authority.RELAYED_BY_STAFF);
        return new RecordedFact(
                RandomCase.id(random), ik, 1, RandomCase.members(random, ik), fact, authority, when, when);
    }

    /** A wish about topic, channel, time or brand. */
    static Preference preference(Random random) {
        var brand = one(random, null, "a", "a", "b");
        var channel = one(random, null, Channel.EMAIL, Channel.PHONE);
        var hardness = random.nextInt(4) == 0 ? Hardness.SOFT : Hardness.HARD;
        var hours = new WeeklyHours(SmallWorld.spans(random));
        var zone = one(random, null, null, ZoneId.of("Europe/Berlin"), ZoneId.of("Asia/Tokyo"));
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Preference.Topic(brand, one(random, SmallWorld.TOPICS), random.nextBoolean(), hardness);
            case 2 ->
                new Preference.ChannelOff(
                        brand, one(random, Channel.EMAIL, Channel.PHONE), random.nextBoolean(), hardness);
            case 3 -> new Preference.ChannelOrder(brand, List.of(Channel.POST));
            case 4 -> new Preference.Frequency(brand, channel, random.nextInt(4), Period.ofDays(7), hardness);
            case 5 -> new Preference.TimeWindow(brand, channel, hours, zone, ZoneSource.DECLARED, hardness);
            case 6 -> new Preference.QuietHours(brand, channel, hours, zone, ZoneSource.DECLARED, hardness);
            case 7 ->
                new Preference.Pause(brand, channel, from(random), SmallWorld.hour(random.nextInt(400)), hardness);
            case 8 -> new Preference.Language(brand, "en");
            default -> new Preference.BrandMute(brand);
        };
    }

    /** A hard wish about time. */
    static Preference hours(Random random) {
        var wish = preference(random);
        boolean aboutTime = wish instanceof Preference.TimeWindow
                || wish instanceof Preference.QuietHours
                || wish instanceof Preference.Pause;
        return aboutTime && wish.isHard() ? wish : hours(random);
    }

    static Fact suppression(Random random) {
        var channel = one(random, null, Channel.EMAIL);
        return switch (one(random, Suppression.Level.values())) {
            case GLOBAL -> suppression(random, Suppression.Level.GLOBAL, null, null, null);
            case CONTROLLER -> suppression(random, Suppression.Level.CONTROLLER, one(random, "ca", "cb"), null, null);
            case BRAND -> suppression(random, Suppression.Level.BRAND, one(random, "a", "b"), null, null);
            case CHANNEL -> suppression(random, Suppression.Level.CHANNEL, null, Channel.EMAIL, null);
            case CONTACT_POINT -> blockOf(random, one(random, "k1", "k2", "k9"));
            case PURPOSE -> suppression(random, Suppression.Level.PURPOSE, RandomCase.purpose(random), channel, null);
            case TOPIC -> suppression(random, Suppression.Level.TOPIC, one(random, SmallWorld.TOPICS), channel, null);
        };
    }

    /** A suppression of one address. */
    static Fact blockOf(Random random, String address) {
        var brand = one(random, null, null, "b");
        var channel = one(random, null, Channel.EMAIL);
        return suppression(random, Suppression.Level.CONTACT_POINT, brand, channel, address);
    }

    private static Suppression suppression(
            Random random, Suppression.Level level, String name, Channel channel, String address) {
        var reason =
                switch (level) {
                    case CONTACT_POINT ->
                        one(
                                random,
                                Suppression.Reason.HARD_BOUNCE,
                                Suppression.Reason.OS_PERMISSION_OFF,
                                Suppression.Reason.REQUEST);
                    default -> one(random, Suppression.Reason.REQUEST, one(random, Suppression.Reason.values()));
                };
        return new Suppression(
                level,
                level == Suppression.Level.CONTROLLER ? name : null,
                level == Suppression.Level.BRAND || level == Suppression.Level.CONTACT_POINT ? name : null,
                level == Suppression.Level.PURPOSE ? name : null,
                level == Suppression.Level.TOPIC ? name : null,
                channel,
                address,
                one(random, Suppression.AppliesTo.values()),
                reason,
                from(random),
                until(random));
    }

    static Fact relationship(Random random, String brand) {
        return new Relationship(
                one(random, null, brand),
                random.nextInt(5) == 0 ? "cb" : "c" + brand,
                one(random, null, null, "k1"),
                random.nextInt(5) == 0 ? null : SmallWorld.hour(random.nextInt(240)),
                random.nextInt(5) != 0,
                random.nextInt(5) != 0,
                one(random, Set.of("travel", "trains"), Set.copyOf(SmallWorld.TOPICS)));
    }

    static AttributeGrant attributeGrant(Random random) {
        var attribute = one(random, null, "email", "diet");
        return new AttributeGrant(
                one(random, null, "a"),
                one(random, null, "profiling", "sharing"),
                one(random, null, null, "partner"),
                attribute,
                attribute == null ? one(random, null, "HEALTH", "CONTACT") : null,
                random.nextBoolean());
    }

    private static Instant from(Random random) {
        return one(random, null, null, SmallWorld.hour(random.nextInt(200)));
    }

    private static Instant until(Random random) {
        return one(random, null, SmallWorld.hour(random.nextInt(400)));
    }
}
