package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.pressure.Aftermath;
import io.klantbeeld.campaign.contact.pressure.Block;
import io.klantbeeld.campaign.contact.pressure.Cap;
import io.klantbeeld.campaign.contact.pressure.Rest;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.policy.Exclusion;
import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.event.consent.PermissionSnapshot.Limit;
import io.klantbeeld.rest.Brands;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the rules that a contact has to keep: those of its brand's policies and the person's own limits. */
public final class PressureRules {
    private PressureRules() {}

    /**
     * The rules of the policies that cover a contact, and the person's limits. Exempt contacts keep exclusions and the
     * person's limits alone.
     *
     * @param policies those of the brand
     * @param person null while nobody is known
     */
    public static List<Rule> of(List<ContactPolicy> policies, Person person, Proposal proposal) {
        return Stream.concat(ofPolicies(policies, proposal).stream(), ofPerson(person, proposal).stream())
                .toList();
    }

    /** The rules of the policies that cover a contact, the same for everybody. */
    public static List<Rule> ofPolicies(List<ContactPolicy> policies, Proposal proposal) {
        var covering = policies.stream().filter(proposal::isCoveredBy).toList();
        boolean exempt =
                covering.stream().anyMatch(policy -> policy.definition().exempt());
        return Stream.concat(
                        covering.stream().flatMap(policy -> blocks(policy, proposal)),
                        exempt ? Stream.<Rule>empty() : covering.stream().flatMap(PressureRules::numbers))
                .toList();
    }

    /**
     * The person's own limits to a contact.
     *
     * @param person null while nobody is known
     */
    public static List<Rule> ofPerson(Person person, Proposal proposal) {
        if (person == null || person.permission() == null) {
            return List.of();
        }
        var limits = person.permission().limits();
        return limits == null || limits.isEmpty()
                ? List.of()
                : limits(limits, "personal@" + person.permission().limitsVersion(), proposal);
    }

    /** All of a person's own limits that concern one of the brands, whichever channels they are about. */
    public static Stream<Cap> limits(Person person, Brands brands) {
        var permission = person.permission();
        return permission == null || permission.limits() == null
                ? Stream.empty()
                : permission.limits().stream()
                        .filter(limit -> limit.brand() == null || brands.permits(limit.brand()))
                        .map(limit -> personal(limit, "personal@" + permission.limitsVersion()))
                        .flatMap(Optional::stream);
    }

    /** The caps of a policy, its spacing among them. */
    public static Stream<Cap> caps(ContactPolicy policy) {
        var definition = policy.definition();
        var scope = definition.appliesTo();
        return Stream.concat(
                definition.caps().stream()
                        .map(cap -> new Cap(
                                policy.rule(), "CAP_REACHED", definition.brand(), scope, cap.max(), cap.window())),
                Stream.ofNullable(definition.spacing())
                        .map(length -> Cap.spacing(policy.rule(), definition.brand(), scope, length)));
    }

    private static Stream<Rule> numbers(ContactPolicy policy) {
        var definition = policy.definition();
        return Stream.concat(
                caps(policy),
                Stream.ofNullable(definition.rest())
                        .map(rest -> new Rest(
                                policy.rule(),
                                definition.brand(),
                                definition.appliesTo(),
                                rest.contacts(),
                                rest.length())));
    }

    private static Stream<Rule> blocks(ContactPolicy policy, Proposal proposal) {
        return policy.definition().exclusions().stream()
                .filter(exclusion -> exclusion.blocks(proposal.channel(), proposal.action()))
                .map(exclusion -> block(policy, exclusion));
    }

    /** An exclusion of a policy as a rule. */
    public static Rule block(ContactPolicy policy, Exclusion exclusion) {
        var brand = policy.definition().brand();
        var after = exclusion.after();
        return after.namesEvent()
                ? new Aftermath(policy.rule(), brand, after.event(), exclusion.length())
                : new Block(policy.rule(), brand, after, exclusion.length());
    }

    private static List<Rule> limits(List<Limit> limits, String name, Proposal proposal) {
        return limits.stream()
                .filter(limit -> limit.brand() == null || limit.brand().equals(proposal.brand()))
                .filter(limit -> limit.channel() == null || limit.channel().equals(proposal.channel()))
                .map(limit -> personal(limit, name))
                .<Rule>flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Cap> personal(Limit limit, String name) {
        var scope = new Scope(null, limit.channel() == null ? null : List.of(limit.channel()), null);
        return length(limit.per())
                .map(length ->
                        new Cap(name, "PERSONAL_LIMIT", limit.brand(), scope, limit.max(), new Window.Rolling(length)));
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

    /** The contact that is to be made. */
    public record Proposal(String brand, String channel, String category, String action) {
        /** Tells whether a policy is about the contact. */
        public boolean isCoveredBy(ContactPolicy policy) {
            return policy.definition().brand().equals(brand)
                    && policy.definition().appliesTo().covers(category, channel, action);
        }
    }
}
