package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.ledger.FactHistory;
import io.klantbeeld.consent.ledger.FactKind;
import io.klantbeeld.consent.subject.Subjects;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.References;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists the facts about a person that a caller may see, with what still stands. */
@ApplicationScoped
class FactListing {
    private static final Map<String, Set<FactKind>> KINDS = Map.of(
            "suppressions", EnumSet.of(FactKind.SUPPRESSION),
            "preferences", EnumSet.range(FactKind.TOPIC, FactKind.BRAND_MUTE),
            "attribute-grants", EnumSet.of(FactKind.ATTRIBUTE_GRANT),
            "relationships", EnumSet.of(FactKind.RELATIONSHIP),
            "guardianships", EnumSet.of(FactKind.GUARDIANSHIP),
            "delegations", EnumSet.of(FactKind.DELEGATION));

    private final Subjects subjects;
    private final FactHistory history;
    private final StandingReading standing;
    private final Caller caller;

    FactListing(Subjects subjects, FactHistory history, StandingReading standing, Caller caller) {
        this.subjects = subjects;
        this.history = history;
        this.standing = standing;
        this.caller = caller;
    }

    Page<FactView> page(String person, String list, PageRequest page) {
        var subject = subjects.find(References.parse("person", person));
        var facts = history.page(subject, KINDS.get(list), caller.brands(), page);
        if (facts.items().isEmpty() && page.cursor() == null && !subject.isKnownTo(caller.brands())) {
            throw StatementProblems.unknownPerson();
        }
        var ids = idsOf(standing.of(subject).all());
        return facts.map(entry -> FactView.of(entry, ids.contains(entry.fact().id())));
    }

    private static Set<UUID> idsOf(Collection<RecordedFact> facts) {
        return facts.stream().map(RecordedFact::id).collect(Collectors.toSet());
    }
}
