package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.ledger.Said;
import io.klantbeeld.consent.subject.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What was said about many people, read at once and found by whom it speaks for. */
public final class Facts {
    private final Map<String, List<ConsentEvent>> choices = new HashMap<>();
    private final Map<String, List<RecordedFact>> facts = new HashMap<>();

    public Facts(Said said) {
        said.choices().forEach(event -> event.members()
                .forEach(member -> choices.computeIfAbsent(member, key -> new ArrayList<>())
                        .add(event)));
        said.facts().forEach(fact -> fact.members()
                .forEach(member ->
                        facts.computeIfAbsent(member, key -> new ArrayList<>()).add(fact)));
    }

    /**
     * The person as a decision sees it.
     *
     * @param contactPoint the address to be used, whose own history counts too; may be null
     */
    public Person of(Subject subject, String contactPoint) {
        var members = new HashSet<>(subject.keys());
        if (contactPoint != null) {
            members.add(contactPoint);
        }
        return Person.of(subject, members, new Said(among(choices, members), among(facts, members)));
    }

    private static <T> List<T> among(Map<String, List<T>> byMember, Set<String> members) {
        var found = members.stream().map(byMember::get).filter(Objects::nonNull).toList();
        if (found.size() < 2) {
            return found.isEmpty() ? List.of() : found.getFirst();
        }
        // One may speak for several members; it is the same object then, and costs less to tell than its content.
        var distinct = Collections.<T>newSetFromMap(new IdentityHashMap<>());
        found.forEach(distinct::addAll);
        return List.copyOf(distinct);
    }
}
