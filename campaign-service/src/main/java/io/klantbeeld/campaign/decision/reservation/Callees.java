package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.profile.FoundProfile;
import io.klantbeeld.campaign.profile.ProfileLookup;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Finds the person whom a team wants to contact. Who has just called or written may not have arrived in the projections,
 * and is then who profile-service says: somebody without any contact so far, who is locked and counted by the same id.
 */
@ApplicationScoped
class Callees {
    private final People people;
    private final ProfileLookup profiles;
    private final Caller caller;

    Callees(People people, ProfileLookup profiles, Caller caller) {
        this.people = people;
        this.profiles = profiles;
        this.caller = caller;
    }

    /** Finds a person who has facts in the caller's brands, or refuses with 404. */
    Person find(PersonReference reference) {
        var known = people.find(reference);
        return known.isPresent()
                ? people.permitted(known, caller.brands())
                : profiles.find(reference).map(this::arrived).orElseThrow(People::unknown);
    }

    // An identifier may arrive later than the profile.
    private Person arrived(FoundProfile found) {
        return people.find(found.id()).orElseGet(() -> Person.arriving(found.id(), found.state()));
    }
}
