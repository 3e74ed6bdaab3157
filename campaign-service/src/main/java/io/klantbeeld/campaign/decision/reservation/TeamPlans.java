package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.contact.Addressee;
import io.klantbeeld.campaign.contact.ContactPlan;
import io.klantbeeld.campaign.contact.PressureRules;
import io.klantbeeld.campaign.contact.PressureRules.Proposal;
import io.klantbeeld.campaign.contact.ReservationRequest;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.projection.Purposes;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans the contact of a channel team: which rules it has to keep, and what the ledger will say of it. */
@ApplicationScoped
class TeamPlans {
    private final ContactPolicies policies;
    private final Purposes purposes;
    private final IdentifierKeys keys;
    private final Ids ids;

    TeamPlans(ContactPolicies policies, Purposes purposes, IdentifierKeys keys, Ids ids) {
        this.policies = policies;
        this.purposes = purposes;
        this.keys = keys;
        this.ids = ids;
    }

    UUID newDecision() {
        return ids.next();
    }

    ReservationRequest request(Asked asked, UUID decision) {
        var request = asked.request();
        var person = asked.person();
        var offer = asked.offer();
        var action = offer == null ? null : offer.action().key();
        var proposal = new Proposal(request.brand(), request.channel(), request.category(), action);
        var ofBrand = policies.of(request.brand());
        boolean owed = offer == null
                ? !purposes.classOf(request.purpose()).isRefusable()
                : offer.action().kind().isOwed();
        var point = ik(request.contactPoint()).orElse(null);
        return new ReservationRequest(
                new Addressee(person.id(), person.id(), knownBy(asked), person.members(), point),
                plan(asked, decision, owed),
                owed ? List.<Rule>of() : PressureRules.of(ofBrand, person, proposal),
                ofBrand.stream().filter(proposal::isCoveredBy).allMatch(TeamPlans::counts),
                person.zone(),
                asked.at(),
                asked.at(),
                asked.at().plus(request.ttl()),
                offer == null ? List.of() : offer.limits(asked.at()),
                asked.basis());
    }

    private static boolean counts(ContactPolicy policy) {
        return policy.definition().counts();
    }

    // By the address that is used, or as the team knows the person, or as anybody does: what comes of the contact has
    // to
    // reach those who know people by identifiers alone.
    private String knownBy(Asked asked) {
        return ik(asked.request().contactPoint())
                .or(() -> ik(asked.request().person()))
                .or(() -> asked.person().anyKey())
                .orElse(null);
    }

    private Optional<String> ik(String reference) {
        return reference != null && PersonReference.parse(reference) instanceof Identifier identifier
                ? Optional.of(keys.of(identifier).value())
                : Optional.empty();
    }

    /** What the ledger says of the contact; where no advice is followed, it belongs to no campaign. */
    static ContactPlan plan(Asked asked, UUID decision, boolean owed) {
        var offer = Optional.ofNullable(asked.offer());
        var request = asked.request();
        return new ContactPlan(
                offer.map(followed -> followed.campaign().key()).orElse(null),
                offer.map(followed -> followed.revision().revision()).orElse(null),
                offer.map(followed -> followed.action().key()).orElse(null),
                offer.map(Offer::step).orElse(request.brand() + " " + request.channel()),
                null,
                asked.occurrence(),
                decision,
                request.brand(),
                request.channel(),
                request.category(),
                request.purpose(),
                request.topics(),
                request.contentClass(),
                offer.map(followed -> followed.treatment().template()).orElse(null),
                offer.map(followed -> followed.treatment().cost()).orElse(null),
                asked.event(),
                owed);
    }
}
