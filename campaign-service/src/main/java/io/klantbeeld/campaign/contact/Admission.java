package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.Pressure.Sight;
import io.klantbeeld.campaign.contact.PressureLock.Held;
import io.klantbeeld.campaign.contact.PressureRules.Proposal;
import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Experience;
import io.klantbeeld.campaign.contact.pressure.Judgement;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Admits contacts at the very moment they are sent. A contact may leave later than planned, and meanwhile persons merge,
 * policies change and people are called: what keeps the rules is what was sent when it was sent.
 */
@ApplicationScoped
public class Admission {
    private final PressureLock lock;
    private final Pressure pressure;
    private final ContactPolicies policies;

    Admission(PressureLock lock, Pressure pressure, ContactPolicies policies) {
        this.lock = lock;
        this.pressure = pressure;
        this.policies = policies;
    }

    /**
     * Locks the persons and answers the contacts that may be sent now, in their order; each counts for the next. The
     * others are handed back as changes: not before the next free slot, with the rule that objects. One whose person was
     * merged meanwhile is in neither, and has to be addressed again. Needs a transaction.
     */
    public Admitted admit(List<Candidate> candidates) {
        var held = lock.lock(
                candidates.stream().map(candidate -> candidate.person().id()).toList());
        var present = candidates.stream()
                .filter(candidate -> held.containsKey(candidate.person().id()))
                .toList();
        var rules = rules(present);
        var experiences = experiences(held, rules.values());
        var admitted = new HashMap<UUID, Judgement>();
        var refused = new ArrayList<Refusal>();
        for (var candidate : present) {
            var person = candidate.person();
            var earlier = experiences.get(person.id());
            var own = rules.get(candidate.contact().id());
            var now = held.get(person.id()).since();
            var assessment = new Assessment(own, earlier, person.zone());
            objection(candidate, assessment, now).ifPresentOrElse(refused::add, () -> {
                var members = held.get(person.id()).members();
                admitted.put(candidate.contact().id(), Judgement.of(now, members, own, person.zone()));
                experiences.put(person.id(), earlier.with(List.of(touch(candidate.contact(), now))));
            });
        }
        return new Admitted(admitted, refused);
    }

    private Map<UUID, List<Rule>> rules(List<Candidate> candidates) {
        var ofBrands = candidates.stream()
                .map(candidate -> candidate.contact().plan().brand())
                .distinct()
                .collect(Collectors.toMap(brand -> brand, policies::of));
        return candidates.stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.contact().id(),
                        candidate -> rules(
                                candidate,
                                ofBrands.get(candidate.contact().plan().brand()))));
    }

    private static List<Rule> rules(Candidate candidate, List<ContactPolicy> policies) {
        var plan = candidate.contact().plan();
        var proposal = new Proposal(plan.brand(), plan.channel(), plan.category(), plan.action());
        return plan.owed() ? List.of() : PressureRules.of(policies, candidate.person(), proposal);
    }

    // One read for the whole batch, as far back as any rule of it looks.
    private Map<UUID, Experience> experiences(Map<UUID, Held> persons, Collection<List<Rule>> rules) {
        var all = rules.stream().flatMap(List::stream).toList();
        var profiles = persons.values().stream()
                .flatMap(held -> held.members().stream())
                .toList();
        var found = all.isEmpty() || persons.isEmpty()
                ? Map.<UUID, Experience>of()
                : pressure.ofEach(
                        profiles,
                        Pressure.since(all, persons.values().iterator().next().since()),
                        Sight.SENDING);
        var experiences = new HashMap<UUID, Experience>();
        persons.forEach((root, held) -> experiences.put(
                root,
                Experience.of(held.members().stream()
                        .map(member -> found.getOrDefault(member, Experience.NONE))
                        .toList())));
        return experiences;
    }

    private static Optional<Refusal> objection(Candidate candidate, Assessment assessment, Instant now) {
        var contact = candidate.contact();
        return assessment.at(now).stream()
                .findFirst()
                .map(hit -> Change.to(ContactState.PLANNED, contact)
                        .because(hit.collision() ? "COLLISION" : "FREQUENCY", hit.code(), hit.evidence())
                        .notBefore(assessment
                                .firstFree(now)
                                .filter(slot -> slot.isBefore(contact.expiresAt()))
                                .orElse(contact.expiresAt())))
                .map(change -> new Refusal(candidate.person().id(), change));
    }

    private static Touch touch(Contact contact, Instant now) {
        var plan = contact.plan();
        return new Touch(
                plan.brand(),
                plan.channel(),
                plan.category(),
                plan.action(),
                contact.disposition(),
                contact.counts(),
                false,
                false,
                now,
                now);
    }

    /** A contact that is about to be sent, and the person as it was addressed. */
    public record Candidate(Contact contact, Person person) {}

    /** Who may be sent to now and by what that was judged, and what has to wait and why. */
    public record Admitted(Map<UUID, Judgement> contacts, List<Refusal> refused) {}

    /** What becomes of a contact that has to wait, also for one of the same person that was admitted before it. */
    public record Refusal(UUID person, Change change) {}
}
