package io.klantbeeld.profile.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.platform.Ids;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.profile.traits.Claim;
import io.klantbeeld.profile.traits.Traits;
import io.klantbeeld.profile.traits.fold.Fragment;
import io.klantbeeld.profile.traits.observed.ObservedTraits;
import io.klantbeeld.profile.traits.observed.ObservedTraits.Count;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.Namespaces;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records claims about one person and folds them, under the person's lock. */
@ApplicationScoped
class Amending {
    private final Persons persons;
    private final Traits traits;
    private final ObservedTraits observed;
    private final Installation installation;
    private final Clock clock;
    private final Ids ids;

    Amending(Persons persons, Traits traits, ObservedTraits observed, Installation installation, Clock clock, Ids ids) {
        this.persons = persons;
        this.traits = traits;
        this.observed = observed;
        this.installation = installation;
        this.clock = clock;
        this.ids = ids;
    }

    /** What is claimed: values by name, as of a time, or of now where it is null. */
    record Amendment(JsonNode values, Instant observedAt, boolean verified) {}

    /**
     * Claims traits of a person who is known.
     *
     * @param reference where it names an identifier, the claims stay with that identifier when persons come apart
     */
    @Transactional
    Amendments.Key amend(PersonReference reference, UUID profile, Source source, Amendment amendment) {
        var node = home(reference, profile);
        var resolution = persons.bind(Set.of(node));
        var person = resolution.profileOf(node);
        if (person == null) {
            throw AmendmentProblems.changedMeanwhile();
        }
        var key = new Amendments.Key(node, source.brand(), source.key(), "amendment:" + ids.next());
        traits.record(claims(key, source.precedence(), amendment), resolution);
        persons.conclude(Set.of(person), resolution);
        observed.add(counts(key, amendment));
        return key;
    }

    /** A device belongs to whoever has it at a time; what is claimed of its owner belongs to the owner. */
    private UUID home(PersonReference reference, UUID profile) {
        if (reference instanceof Identifier identifier && Namespaces.joinsPersons(identifier.namespace())) {
            return Node.of(identifier, installation.keys()).id();
        }
        var home = persons.homes(List.of(profile)).get(profile);
        if (home == null) {
            throw AmendmentProblems.changedMeanwhile();
        }
        return home;
    }

    private List<Count> counts(Amendments.Key key, Amendment amendment) {
        var now = clock.instant();
        return amendment.values().properties().stream()
                .map(trait -> Count.beside(key.source(), key.brand(), trait.getKey(), now))
                .toList();
    }

    private List<Claim> claims(Amendments.Key key, int precedence, Amendment amendment) {
        var at = amendment.observedAt() == null ? clock.instant() : amendment.observedAt();
        return amendment.values().properties().stream()
                .map(trait -> new Claim(
                        key.node(),
                        new Fragment(
                                key.brand(),
                                trait.getKey(),
                                trait.getValue(),
                                key.source(),
                                precedence,
                                at.truncatedTo(ChronoUnit.MICROS),
                                key.messageId(),
                                amendment.verified())))
                .toList();
    }
}
