package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactPlan;
import io.klantbeeld.campaign.contact.RootMoved;
import io.klantbeeld.campaign.content.RenderContext;
import io.klantbeeld.campaign.content.RenderFailed;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.klantbeeld.campaign.content.Templates;
import io.klantbeeld.campaign.decision.advice.Advised;
import io.klantbeeld.campaign.decision.advice.Advisor;
import io.klantbeeld.campaign.decision.advice.Occasion;
import io.klantbeeld.campaign.decision.advice.Ranking;
import io.klantbeeld.campaign.permission.Answer.Permit;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a page shows a person: the next best action that may be, reserved like every other contact. */
@ApplicationScoped
class Placing {
    // Each asks consent-service, and a page does not wait.
    private static final int TRIES = 3;

    private final Advisor advisor;
    private final Asking asking;
    private final Offers offers;
    private final PlacedContacts contacts;
    private final Templates templates;
    private final Clock clock;

    Placing(Advisor advisor, Asking asking, Offers offers, PlacedContacts contacts, Templates templates, Clock clock) {
        this.advisor = advisor;
        this.asking = asking;
        this.offers = offers;
        this.contacts = contacts;
        this.templates = templates;
        this.clock = clock;
    }

    Optional<PlacedContact> next(Place place, Person person) {
        var open = contacts.open(place, person);
        return open.isPresent()
                ? again(open.get(), person)
                : first(
                        advisor.rank(person, new Occasion(place.brands(), place.channel(), place.name(), Map.of())),
                        place,
                        person);
    }

    private Optional<PlacedContact> first(Ranking ranking, Place place, Person person) {
        contacts.leaveOut(ranking.ghosts(1));
        return ranking.items().stream()
                .limit(TRIES)
                .map(advised -> asking.ask(asked(advised, place, person)))
                .filter(asked -> !asked.isStopped())
                .flatMap(asked -> place(asked, place).stream())
                .findFirst();
    }

    // What the person has refused meanwhile is not shown again, nor what is held or was stopped.
    private Optional<PlacedContact> again(Contact contact, Person person) {
        var asked = asking.ask(new Asked(
                ReserveContact.again(contact),
                person,
                offers.of(contact),
                contact.plan().event(),
                contact.plan().occurrence(),
                clock.instant(),
                List.of(),
                null));
        return asked.isStopped() ? Optional.empty() : shown(contact, asked);
    }

    private Asked asked(Advised advised, Place place, Person person) {
        var offer = offers.of(advised);
        return new Asked(
                ReserveContact.of(person).following(offer),
                person,
                offer,
                place.event(),
                offer.decision().toString(),
                clock.instant(),
                List.of(),
                null);
    }

    // What cannot be written takes no place.
    private Optional<PlacedContact> place(Asked asked, Place place) {
        try {
            return write(TeamPlans.plan(asked, null, false), asked.person(), asked.permit())
                    .flatMap(writable -> contacts.reserve(asked, place))
                    .flatMap(contact -> shown(contact, asked));
        } catch (RootMoved moved) {
            // The next page finds the survivor.
            return Optional.empty();
        }
    }

    private Optional<PlacedContact> shown(Contact contact, Asked asked) {
        return write(contact.plan(), asked.person(), asked.permit())
                .map(message -> PlacedContact.of(contact, message, asked.permit()));
    }

    private Optional<RenderedMessage> write(ContactPlan plan, Person person, Permit permit) {
        var traits = new HashMap<>(person.traitsFor(plan.brand()));
        traits.keySet().removeAll(permit.deniedAttributes());
        var language = permit.language() == null ? person.language() : permit.language();
        var context =
                new RenderContext(traits, plan.event(), plan.brand(), permit.oneClickUrl(), permit.preferenceUrl());
        try {
            return Optional.of(templates.render(plan.revision(), plan.template(), language, context));
        } catch (RenderFailed e) {
            return Optional.empty();
        }
    }
}
