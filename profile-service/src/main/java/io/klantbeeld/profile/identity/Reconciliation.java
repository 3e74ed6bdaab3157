package io.klantbeeld.profile.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The difference between the stored pointers and the persons that the facts make. Every profile began with one node, its
 * founder; a person has the oldest of the profiles that its nodes founded. So ids are sticky, and a profile that leaves
 * another has the id that it had before.
 */
final class Reconciliation {
    private final Component component;
    private final Supplier<UUID> ids;
    private final List<UUID> created = new ArrayList<>();
    private final Map<UUID, UUID> assigned = new HashMap<>();
    private final Map<UUID, UUID> founders = new HashMap<>();
    private final Map<UUID, UUID> survivors = new HashMap<>();
    private final Set<UUID> reshaped = new HashSet<>();
    private final List<Turn> turns = new ArrayList<>();

    private Reconciliation(Component component, Supplier<UUID> ids) {
        this.component = component;
        this.ids = ids;
    }

    /** Compares persons with what is stored of their component. */
    static Reconciliation of(Collection<Set<UUID>> persons, Component component, Supplier<UUID> ids) {
        var result = new Reconciliation(component, ids);
        persons.stream().sorted(component.byBest()).forEach(result::add);
        return result;
    }

    private void add(Set<UUID> person) {
        var founded = new TreeSet<UUID>(UnsignedOrder.OF_IDS);
        person.stream().map(component::founded).filter(Objects::nonNull).forEach(founded::add);
        var profile = founded.isEmpty() ? found(person) : founded.first();
        for (var node : person) {
            if (!profile.equals(component.pointer(node))) {
                turn(node, profile, person);
                assign(node, profile);
            }
        }
    }

    /** Begins a profile with the best node of a person, who leaves those that had its nodes until now. */
    private UUID found(Set<UUID> person) {
        var profile = ids.get();
        created.add(profile);
        founders.put(component.best(person).id(), profile);
        person.stream()
                .map(component::pointer)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(before -> leave(before, profile, person));
        return profile;
    }

    private void assign(UUID node, UUID profile) {
        assigned.put(node, profile);
        var before = component.pointer(node);
        if (before != null) {
            reshaped.add(before);
            reshaped.add(profile);
        }
    }

    /** Sees what becomes of the profile that a node founded, if it did: it stood alone, or was part of another. */
    private void turn(UUID node, UUID profile, Set<UUID> person) {
        var own = component.founded(node);
        if (own == null) {
            return;
        }
        survivors.put(own, profile);
        var before = component.pointer(node);
        if (profile.equals(own)) {
            leave(before, own, person);
        } else if (before.equals(own)) {
            absorb(profile, own, component.pointing(own));
        } else if (person.stream().noneMatch(other -> before.equals(component.founded(other)))) {
            // Otherwise the profile that it was part of is absorbed as well, and takes it along.
            leave(before, own, person);
            absorb(profile, own, Set.of(node));
        }
    }

    private void absorb(UUID profile, UUID absorbed, Set<UUID> nodes) {
        turns.add(new Turn(Turn.Kind.MERGED, profile, absorbed, component.pointing(profile), nodes));
    }

    private void leave(UUID kept, UUID leaving, Set<UUID> person) {
        var nodes = new HashSet<>(component.pointing(kept));
        nodes.retainAll(person);
        var stay = new HashSet<>(component.pointing(kept));
        stay.removeAll(person);
        turns.add(new Turn(Turn.Kind.UNMERGED, kept, leaving, stay, nodes));
    }

    /** Profiles that do not exist yet. */
    List<UUID> created() {
        return created;
    }

    /** The new profile of each node whose pointer changes. */
    Map<UUID, UUID> assigned() {
        return assigned;
    }

    /** The node that each new profile begins with. */
    Map<UUID, UUID> founders() {
        return founders;
    }

    /** The new survivor of each profile that got another one: itself when it stands alone again. */
    Map<UUID, UUID> survivors() {
        return survivors;
    }

    /** Existing profiles that nodes left or came to. */
    Set<UUID> reshaped() {
        return reshaped;
    }

    /** The merges and unmerges that make up the difference; who leaves does so before somebody comes. */
    List<Turn> turns() {
        return turns.stream().sorted(Comparator.comparing(Turn::kind)).toList();
    }

    /** Profiles of which published identity changes. */
    Set<UUID> changed() {
        var changed = assigned.values().stream().collect(Collectors.toCollection(HashSet::new));
        changed.addAll(reshaped);
        changed.addAll(survivors.keySet());
        return changed;
    }
}
