package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.person.PersonHeader;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.reference.PersonReference;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads everything that a person, or somebody else about the person, chose and stated. */
@RequestScoped
class Stories {
    private static final Comparator<Entry> NEWEST = Comparator.comparing(
                    Entry::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    private final Permissions permissions;
    private final Visit visit;

    Stories(Permissions permissions, Visit visit) {
        this.permissions = permissions;
        this.visit = visit;
    }

    /**
     * The whole story.
     *
     * @param who the person, or null while nobody tells
     */
    Story of(PersonReference person, PersonHeader who) {
        var choices = permissions.choices(person);
        if (!choices.answer().state().isReady() && choices.answer().state() != State.ABSENT) {
            return new Story(choices.answer().state(), List.of(), true, true);
        }
        var telling = telling(who);
        var entries = new ArrayList<Entry>();
        choices.items()
                .forEach(choice -> entries.add(telling.choice(choice, Replacing.isReplaced(choice, choices.items()))));
        boolean partial = false;
        boolean whole = choices.whole();
        for (var list : FactList.values()) {
            var facts = permissions.facts(person, list);
            facts.items().forEach(fact -> entries.add(telling.fact(fact)));
            partial |= facts.answer() instanceof Answer.Unavailable;
            whole &= facts.whole();
        }
        entries.sort(NEWEST);
        return new Story(entries.isEmpty() ? State.EMPTY : State.READY, List.copyOf(entries), partial, whole);
    }

    /** The same, in which what answers of today rest on is marked. */
    Story deciding(PersonReference person, PersonHeader who) {
        var story = of(person, who);
        var refs = refs(permissions.matrix(person).bodyOrNothing());
        var entries = story.entries().stream()
                .map(entry -> refs.contains(String.valueOf(entry.id())) ? entry.deciding() : entry)
                .toList();
        return new Story(story.state(), entries, story.partial(), story.whole());
    }

    private static Set<String> refs(JsonNode matrix) {
        var refs = new HashSet<String>();
        matrix.path("cells").forEach(cell -> refs.add(String.valueOf(Fields.text(cell, "ref"))));
        return refs;
    }

    /** One block; empty when there is none, or when it does not count any more. */
    Optional<Entry> block(PersonReference person, PersonHeader who, String id) {
        return permissions.facts(person, FactList.SUPPRESSIONS).items().stream()
                .map(telling(who)::fact)
                .filter(entry -> entry.liftable() && String.valueOf(entry.id()).equals(id))
                .findFirst();
    }

    /** Tells about a person by name, if the user sees it. */
    Telling telling(PersonHeader who) {
        var language = Localized.Literal.of(visit.locale().getLanguage());
        return new Telling(
                MessageBundles.get(FactTexts.class, language),
                ConsentWords.in(visit.vocabulary()),
                visit.dates(),
                who == null || who.hidden() ? null : who.name());
    }
}
