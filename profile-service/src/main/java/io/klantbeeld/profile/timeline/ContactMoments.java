package io.klantbeeld.profile.timeline;

import io.klantbeeld.event.campaign.ContactChanged;
import io.klantbeeld.outbox.ReceivedRecord;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.identity.Resolution;
import io.klantbeeld.reference.IdentifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps one contact moment per contact, whose status only moves up. */
@ApplicationScoped
class ContactMoments {
    private final Persons persons;
    private final Timeline timeline;
    private final ContactStates states;

    ContactMoments(Persons persons, Timeline timeline, ContactStates states) {
        this.persons = persons;
        this.timeline = timeline;
        this.states = states;
    }

    void record(List<ReceivedRecord> records) {
        var contacts = new LinkedHashMap<UUID, ContactState>();
        records.stream()
                .map(received -> received.as(ContactChanged.class))
                .forEach(change -> contacts.merge(change.contactId(), ContactState.of(change), ContactState::and));
        var candidates =
                candidates(contacts.values().stream().map(ContactState::change).toList());
        var resolution = bind(candidates);
        var changed = states.raise(contacts, homes(candidates, resolution));
        var shown = changed.stream().filter(ContactState::shown).toList();
        states.forget(shown.stream().filter(ContactState::moved).toList());
        timeline.append(shown.stream().map(ContactState::toMoment).toList(), resolution);
    }

    /** The nodes at which each contact may stay, the best first: whom it was for, then where it went. */
    private Map<UUID, List<UUID>> candidates(List<ContactChanged> changes) {
        var unnamed = changes.stream()
                .filter(change -> change.ik() == null && change.contactPointIk() == null)
                .map(ContactChanged::profileId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var homes = unnamed.isEmpty() ? Map.<UUID, UUID>of() : persons.homes(unnamed);
        var candidates = new HashMap<UUID, List<UUID>>();
        for (var change : changes) {
            var nodes = Stream.of(change.ik(), change.contactPointIk())
                    .filter(Objects::nonNull)
                    .map(ik -> new IdentifierKey(ik).nodeId())
                    .collect(Collectors.toCollection(ArrayList::new));
            if (nodes.isEmpty() && homes.containsKey(change.profileId())) {
                nodes.add(homes.get(change.profileId()));
            }
            if (nodes.isEmpty()) {
                throw new IllegalArgumentException("a contact names no person that is known");
            }
            candidates.put(change.contactId(), nodes);
        }
        return candidates;
    }

    private Resolution bind(Map<UUID, List<UUID>> candidates) {
        return persons.bind(candidates.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    }

    /** A contact stays at its first candidate that belongs to a profile, or waits for one at the first of all. */
    private static Map<UUID, UUID> homes(Map<UUID, List<UUID>> candidates, Resolution resolution) {
        var homes = new HashMap<UUID, UUID>();
        candidates.forEach((contact, nodes) -> homes.put(
                contact,
                nodes.stream()
                        .filter(node -> resolution.profileOf(node) != null)
                        .findFirst()
                        .orElse(nodes.getFirst())));
        return homes;
    }
}
