package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Catalogue.Offer;
import io.klantbeeld.consent.catalogue.PurposeClass;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.reference.ProfileId;
import jakarta.enterprise.context.ApplicationScoped;
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

    Decision write(Query query, Person person, Answer answer, Catalogue catalogue) {
        var ask = query.ask();
        var asOf = AsOf.of(person.events());
        return new Decision(
                ids.sign(nameOf(query, person), ask, asOf, answer),
                answer,
                query.attributes(),
                answer.outcome().permits() ? obligations(ask, catalogue) : List.of(),
                answer.outcome() == Outcome.PERMIT ? List.of() : alternatives(ask, person, catalogue),
                PersonalSettings.of(person.subject(), catalogue, ask.brand()),
                answer.outcome().permits() ? oneClickUrl(ask, person, answer, catalogue) : null,
                asOf);
    }

    private static String nameOf(Query query, Person person) {
        return query.person() instanceof ProfileId profile
                ? profile.toString()
                : person.subject().namedKey();
    }

    private static PurposeClass classOf(Ask ask, Catalogue catalogue) {
        return catalogue.purpose(ask.purpose()).orElseThrow().purposeClass();
    }

    private static List<Obligation> obligations(Ask ask, Catalogue catalogue) {
        return Obligations.of(ask.channel(), classOf(ask, catalogue));
    }

    private static List<Alternative> alternatives(Ask ask, Person person, Catalogue catalogue) {
        return catalogue.offers().stream()
                .filter(offer ->
                        offer.brand().equals(ask.brand()) && offer.purpose().equals(ask.purpose()))
                .map(Offer::channel)
                .filter(channel -> channel != ask.channel())
                .map(channel -> new Alternative(
                        channel,
                        Engine.answer(new Case(catalogue, person, ask.through(channel)), Explain.FIRST)
                                .outcome()))
                .toList();
    }

    // The link closes what the message was about: its topic too, when it had exactly one.
    private String oneClickUrl(Ask ask, Person person, Answer answer, Catalogue catalogue) {
        if (!classOf(ask, catalogue).isRefusable()) {
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
