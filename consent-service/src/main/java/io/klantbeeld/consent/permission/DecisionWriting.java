package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Catalogue.Offer;
import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.fact.Delegation;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.permission.engine.Answer;
import io.klantbeeld.consent.permission.engine.Ask;
import io.klantbeeld.consent.permission.engine.Case;
import io.klantbeeld.consent.permission.engine.Course;
import io.klantbeeld.consent.permission.engine.Definitions;
import io.klantbeeld.consent.permission.engine.Engine;
import io.klantbeeld.consent.permission.engine.Explain;
import io.klantbeeld.consent.permission.engine.Limit;
import io.klantbeeld.consent.permission.engine.Mask;
import io.klantbeeld.consent.permission.engine.Obligations;
import io.klantbeeld.consent.permission.engine.Person;
import io.klantbeeld.consent.permission.engine.PersonalSettings;
import io.klantbeeld.reference.ProfileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Turns an answer into a decision that a sender can act on. */
@ApplicationScoped
class DecisionWriting {
    private final DecisionIds ids;
    private final OptOutLinks links;

    DecisionWriting(DecisionIds ids, OptOutLinks links) {
        this.ids = ids;
        this.links = links;
    }

    Decision write(Query query, Person person, Definitions definitions, Instant decidedAt) {
        var ask = query.ask();
        var it = new Case(definitions, person, ask);
        var answer = Engine.contact(it, query.explain());
        var mask = new Mask(it);
        var course = new Course(it, answer);
        var asOf = AsOf.of(person.said()).toString();
        var name = nameOf(query, person);
        boolean permitted = answer.outcome().permits();
        return new Decision(
                ids.sign(new SignedDecision(
                        name, ask, decidedAt, asOf, answer.first().code())),
                answer,
                mask,
                course.permitted().orElse(null),
                Limit.of(it),
                Permissions.limitsVersion(person.said()),
                permitted ? Obligations.of(it, mask) : List.of(),
                permitted ? List.of() : alternatives(ask, person, definitions),
                permitted ? delegates(ask, person) : List.of(),
                PersonalSettings.of(person, definitions.catalogue(), ask.brand()),
                permitted ? oneClickUrl(ask, person, answer, definitions.catalogue()) : null,
                asOf,
                course.changed().orElse(null));
    }

    private static String nameOf(Query query, Person person) {
        return query.person() instanceof ProfileId profile
                ? profile.toString()
                : person.subject().namedKey();
    }

    private static List<Alternative> alternatives(Ask ask, Person person, Definitions definitions) {
        var liked = likedChannels(person, ask.brand());
        return definitions.catalogue().offers().stream()
                .filter(offer ->
                        offer.brand().equals(ask.brand()) && offer.purpose().equals(ask.purpose()))
                .map(Offer::channel)
                .filter(channel -> channel != ask.channel())
                .sorted(Comparator.comparing(
                        channel -> liked.contains(channel) ? liked.indexOf(channel) : liked.size()))
                .map(channel -> new Alternative(
                        channel,
                        Engine.contact(new Case(definitions, person, ask.through(channel)), Explain.FIRST)
                                .outcome()))
                .toList();
    }

    private static List<Channel> likedChannels(Person person, String brand) {
        return person.facts().of(Preference.ChannelOrder.class).stream()
                .map(wish -> wish.said())
                .filter(wish -> wish.brand() == null || wish.brand().equals(brand))
                .min(Comparator.comparing(wish -> wish.brand() == null))
                .map(Preference.ChannelOrder::channels)
                .orElse(List.of());
    }

    private static List<String> delegates(Ask ask, Person person) {
        return person.facts().of(Delegation.class).stream()
                .map(delegation -> delegation.said())
                .filter(delegation -> delegation.covers(ask.brand(), ask.channel(), ask.at()))
                .map(Delegation::delegate)
                .distinct()
                .toList();
    }

    // The link closes what the message was about: its topic too, when it had exactly one.
    private String oneClickUrl(Ask ask, Person person, Answer answer, Catalogue catalogue) {
        var purpose = catalogue.purpose(ask.purpose()).orElseThrow();
        if (!purpose.purposeClass().isRefusable()) {
            return null;
        }
        var topic = ask.topics().size() == 1 ? ask.topics().getFirst() : null;
        var scope = new Scope(ask.brand(), ask.purpose(), topic, ask.channel(), null);
        var key = ask.contactPoint() != null
                ? ask.contactPoint()
                : person.subject().bestKey().orElse(null);
        return key == null ? null : links.oneClickUrl(key, scope, answer.basis());
    }
}
