package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.PressureRule;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.event.consent.PermissionSnapshot.Limit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The caps that a contact must have room in: those of the brand's policies and the person's own. */
final class Caps {
    private Caps() {}

    static List<PressureRule> of(List<ContactPolicy> covering, Person person, String brand, String channel) {
        return Stream.concat(
                        ofPolicies(covering).stream(),
                        limits(person).stream()
                                .filter(limit ->
                                        limit.brand() == null || limit.brand().equals(brand))
                                .filter(limit -> limit.channel() == null
                                        || limit.channel().equals(channel))
                                .map(limit -> personal(limit, person))
                                .flatMap(Optional::stream))
                .toList();
    }

    /** The caps of policies; none where one of them exempts. */
    static List<PressureRule> ofPolicies(List<ContactPolicy> covering) {
        return covering.stream().anyMatch(policy -> policy.definition().exempt())
                ? List.of()
                : covering.stream()
                        .flatMap(policy -> policy.definition().caps().stream()
                                .map(cap -> new PressureRule(
                                        policy.rule(),
                                        "CAP_REACHED",
                                        policy.definition().brand(),
                                        policy.definition().appliesTo(),
                                        cap.max(),
                                        cap.window())))
                        .toList();
    }

    private static List<Limit> limits(Person person) {
        return person.permission() == null
                ? List.of()
                : Objects.requireNonNullElse(person.permission().limits(), List.of());
    }

    private static Optional<PressureRule> personal(Limit limit, Person person) {
        var scope = new Scope(null, limit.channel() == null ? null : List.of(limit.channel()), null);
        var rule = "personal@" + person.permission().limitsVersion();
        return length(limit.per())
                .map(length -> new PressureRule(
                        rule, "PERSONAL_LIMIT", limit.brand(), scope, limit.max(), new Window.Rolling(length)));
    }

    // P1M is no duration; thirty days are what a month is in a window that rolls.
    private static Optional<Duration> length(String iso) {
        try {
            return Optional.of(Duration.parse(iso));
        } catch (DateTimeException notADuration) {
            return period(iso);
        }
    }

    private static Optional<Duration> period(String iso) {
        try {
            var period = Period.parse(iso);
            return Optional.of(Duration.ofDays(period.toTotalMonths() * 30 + period.getDays()));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
