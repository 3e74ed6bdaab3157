package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.identity.graph.Decision;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.stewardship.Stewardship.Author;
import io.klantbeeld.profile.view.Profiles;
import io.klantbeeld.profile.view.StoredProfile;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.reference.ProfileId;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.References;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds the two sides of a merge or an unmerge, and decides about them. */
@ApplicationScoped
class Merging {
    private final Profiles profiles;
    private final Ledger ledger;
    private final Stewardship stewardship;

    Merging(Profiles profiles, Ledger ledger, Stewardship stewardship) {
        this.profiles = profiles;
        this.ledger = ledger;
        this.stewardship = stewardship;
    }

    /** Makes the two persons one, and answers the id of the decision. */
    UUID merge(PersonReference reference, PersonReference with, String reason, Caller caller) {
        var brands = VisibleBrands.of(caller.brands());
        var one = profiles.get(reference, brands).id();
        var other = profiles.find(with, brands)
                .orElseThrow(() -> StewardshipProblems.notOfThePerson("with", "names nobody who is known"))
                .id();
        if (one.equals(other)) {
            throw StewardshipProblems.alreadyOne();
        }
        return stewardship.decide(
                Decision.Kind.LINK, joining(one, "ref"), joining(other, "with"), new Author(caller.subject(), reason));
    }

    private List<UUID> joining(UUID profile, String field) {
        var nodes = ledger.nodes(profile);
        if (nodes.isEmpty()) {
            throw StewardshipProblems.onlyADevice(field);
        }
        return nodes;
    }

    /** Makes two persons of one, and answers the id of the decision. */
    UUID unmerge(PersonReference reference, UnmergeRequest request, Caller caller) {
        var person = profiles.get(reference, VisibleBrands.of(caller.brands()));
        var nodes = ledger.nodes(person.id());
        var leaving = request.merge() == null
                ? leaving(request.identifiers(), seen(person, nodes))
                : came(request.merge(), nodes);
        var staying = request.merge() == null ? without(nodes, leaving) : stayed(request.merge(), nodes, leaving);
        if (staying.isEmpty()) {
            throw StewardshipProblems.nothingRemains();
        }
        return stewardship.decide(
                Decision.Kind.NEVER_LINK, leaving, staying, new Author(caller.subject(), request.reason()));
    }

    /** The identifiers that the steward's brands know; others must not even be guessed. */
    private static List<UUID> seen(StoredProfile person, List<UUID> nodes) {
        var seen = person.identifierNodes();
        return nodes.stream().filter(seen::contains).toList();
    }

    private List<UUID> leaving(List<String> identifiers, List<UUID> nodes) {
        var leaving = new ArrayList<UUID>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < identifiers.size(); i++) {
            var field = "identifiers[" + i + "]";
            var node =
                    switch (References.parse(field, identifiers.get(i))) {
                        case Identifier identifier -> stewardship.node(identifier);
                        case ProfileId profile -> null;
                    };
            if (node == null || !nodes.contains(node)) {
                violations.add(Violation.of(field, "is no identifier of the person that joins persons"));
            } else if (!leaving.contains(node)) {
                leaving.add(node);
            }
        }
        if (!violations.isEmpty()) {
            throw StewardshipProblems.notOfThePerson(violations);
        }
        return leaving;
    }

    private List<UUID> came(UUID merge, List<UUID> nodes) {
        var came = ledger.sides(merge).map(Ledger.Sides::came).orElse(List.of());
        var leaving = nodes.stream().filter(came::contains).toList();
        if (leaving.isEmpty()) {
            throw StewardshipProblems.notOfThePerson("merge", "is no merge that the person consists of");
        }
        return leaving;
    }

    /** Who was there before the merge; identifiers that came later go where their own links lead. */
    private List<UUID> stayed(UUID merge, List<UUID> nodes, List<UUID> leaving) {
        var stayed = ledger.sides(merge).map(Ledger.Sides::stayed).orElse(List.of());
        var staying = nodes.stream().filter(stayed::contains).toList();
        return staying.isEmpty() ? without(nodes, leaving) : staying;
    }

    private static List<UUID> without(List<UUID> nodes, List<UUID> leaving) {
        return nodes.stream().filter(node -> !leaving.contains(node)).toList();
    }
}
