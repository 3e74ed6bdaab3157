package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Journey.Step;
import io.klantbeeld.campaign.contact.Addressee;
import io.klantbeeld.campaign.contact.ContactPlan;
import io.klantbeeld.campaign.contact.ReservationRequest;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.decision.Facts.Entrance;
import io.klantbeeld.campaign.decision.Judging.Asked;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.decision.gate.Limits;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * A step of a journey that asks whether to contact a person.
 *
 * @param profile the profile that the trigger named
 * @param run the journey run
 * @param retryUntil until when an address that is missing may still arrive
 * @param asked how often this was asked before
 * @param fallback what failed before and what is left; null where nothing did
 */
public record DecisionRequest(
        Campaign campaign,
        CompiledCampaign revision,
        Step step,
        UUID profile,
        UUID run,
        Occurrence occurrence,
        Instant retryUntil,
        int asked,
        Fallback fallback) {
    /** A step that asks with all the channels of its action. */
    public DecisionRequest(
            Campaign campaign,
            CompiledCampaign revision,
            Step step,
            UUID profile,
            UUID run,
            Occurrence occurrence,
            Instant retryUntil,
            int asked) {
        this(campaign, revision, step, profile, run, occurrence, retryUntil, asked, null);
    }

    Asked asked(Instant now) {
        return new Asked(
                campaign,
                revision,
                step,
                new Candidate.Trigger(
                        occurrence.event(),
                        occurrence.profileVersion(),
                        now,
                        occurrence.at().plus(step.expiresAfter())),
                new Entrance(run, occurrence.id()),
                fallback);
    }

    /** What a contact of the step may take at most, by whichever treatment. */
    Collection<Limit> needs(Instant now) {
        var action = revision.definition().action(step.action()).orElseThrow();
        return action.treatments().stream()
                .flatMap(treatment -> Limits.of(revision, action, treatment, now).stream())
                .collect(Collectors.toMap(
                        Limit::what, limit -> limit, BinaryOperator.maxBy(Comparator.comparing(Limit::needed))))
                .values();
    }

    ReservationRequest reservation(Judged judged, UUID decision, Instant now) {
        var candidate = judged.candidate();
        var person = candidate.person().orElseThrow();
        var point = person.contactPoint(candidate.treatment().channel(), candidate.brand())
                .map(ContactPoint::ik)
                .orElse(null);
        return new ReservationRequest(
                new Addressee(person.id(), person.id(), point, person.members(), point),
                plan(candidate, decision),
                judged.rules(),
                judged.counts(),
                person.zone(),
                now,
                judged.notBefore(),
                candidate.trigger().expiresAt(),
                Limits.of(revision, candidate.action(), candidate.treatment(), now),
                null);
    }

    Decision stopped(Judged judged, UUID id, Outcome outcome) {
        return decision(judged, id, outcome, null, judged.verdict().gates());
    }

    Decision decision(Judged judged, UUID id, Outcome outcome, UUID contact, List<GateResult> gates) {
        var candidate = judged.candidate();
        return new Decision(
                id,
                candidate.trigger().now(),
                campaign.key(),
                revision.revision(),
                step.key(),
                candidate.action().key(),
                candidate.treatment().channel(),
                candidate.brand(),
                candidate.person().map(person -> person.id()).orElse(profile),
                profile,
                run,
                occurrence.id(),
                outcome,
                contact,
                gates,
                occurrence.event());
    }

    private ContactPlan plan(Candidate candidate, UUID decision) {
        var action = candidate.action();
        var treatment = candidate.treatment();
        return new ContactPlan(
                campaign.key(),
                revision.revision(),
                action.key(),
                step.key(),
                run,
                occurrence.id(),
                decision,
                candidate.brand(),
                treatment.channel(),
                action.category(),
                action.purpose(),
                action.topics(),
                action.contentClass().name(),
                treatment.template(),
                treatment.cost(),
                occurrence.event(),
                action.kind().isOwed(),
                candidate.standing().score().amount(),
                fallback == null ? null : fallback.contact(),
                action.channelsAfter(treatment.channel()));
    }

    /**
     * A contact of the same step that failed for good.
     *
     * @param channel the one that it was made on
     * @param further the channels that are left, in their order
     */
    public record Fallback(UUID contact, String channel, List<String> further) {}
}
