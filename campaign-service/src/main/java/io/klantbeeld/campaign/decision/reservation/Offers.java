package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.decision.DecisionLog;
import io.klantbeeld.campaign.decision.advice.Advised;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Finds the advice that a team follows, and refuses what it does not cover. */
@ApplicationScoped
class Offers {
    private final DecisionLog log;
    private final Campaigns campaigns;
    private final Ids ids;
    private final Clock clock;

    Offers(DecisionLog log, Campaigns campaigns, Ids ids, Clock clock) {
        this.log = log;
        this.campaigns = campaigns;
        this.ids = ids;
        this.clock = clock;
    }

    /** The action of the advice that a request names. */
    Offer of(ReserveContact request, Person person, Brands brands) {
        var decision = log.find(request.decisionId())
                .filter(advice -> brands.permits(advice.brand()) && advice.isGoodAdvice(clock.instant()))
                .orElseThrow(() -> refused("decisionId", "is not an advice that holds"));
        if (!person.members().contains(decision.person())) {
            throw refused("decisionId", "is about another person");
        }
        var offer = offer(
                decision.id(),
                decision.campaign(),
                decision.revision(),
                decision.step(),
                decision.action(),
                decision.channel());
        same("brand", request.brand(), offer.brand());
        same("channel", request.channel(), offer.channel());
        same("purpose", request.purpose(), offer.action().purpose());
        return offer;
    }

    /** The action that was advised just now, for a place that follows the advice at once. */
    Offer of(Advised advised) {
        var candidate = advised.candidate();
        return new Offer(
                ids.next(),
                candidate.campaign(),
                candidate.revision(),
                advised.step(),
                candidate.action(),
                candidate.treatment());
    }

    /** The action of the advice that a contact followed. */
    Offer of(Contact contact) {
        var plan = contact.plan();
        return offer(plan.decision(), plan.campaign(), plan.revision(), plan.step(), plan.action(), plan.channel());
    }

    private Offer offer(UUID decision, String campaign, UUID revision, String step, String key, String channel) {
        var compiled = campaigns.revision(revision);
        var action = compiled.definition().action(key).orElseThrow();
        return new Offer(
                decision,
                campaigns.find(campaign).orElseThrow(),
                compiled,
                step,
                action,
                action.treatments().stream()
                        .filter(treatment -> treatment.channel().equals(channel))
                        .findFirst()
                        .orElseThrow());
    }

    private static void same(String field, String asked, String advised) {
        if (asked != null && !Objects.equals(asked, advised)) {
            throw refused(field, "is another one than was advised");
        }
    }

    private static HttpProblem refused(String field, String message) {
        return Problems.refused(
                "campaign:invalid-reservation",
                "The reservation cannot be made",
                List.of(Violation.of(field, message)));
    }
}
