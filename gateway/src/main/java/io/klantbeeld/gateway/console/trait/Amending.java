package io.klantbeeld.gateway.console.trait;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Values;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

/** Prepares an amendment step by step, and makes it. */
@RequestScoped
class Amending {
    private final Knowledge knowledge;
    private final Visit visit;

    Amending(Knowledge knowledge, Visit visit) {
        this.knowledge = knowledge;
        this.visit = visit;
    }

    /** A form for a trait, with the value that it has; for any trait, where none is named. */
    AmendmentView begun(PersonReference person, String trait, String kind) {
        var profile = knowledge.explained(person, null).bodyOrNothing();
        var value = trait == null ? profile.path("") : profile.path("traits").path(trait);
        var guess = kind == null ? ValueKind.of(value) : ValueKind.of(kind);
        var rule = rule(trait, guess);
        var values = new HashMap<String, String>();
        values.put(Amendment.TRAIT, trait);
        values.put("kind", rule.kind().key());
        values.put("key", UUID.randomUUID().toString());
        values.put(Amendment.VALUE, isMasked(profile, trait) ? "" : rule.kind().write(value));
        return view(new Amendment(Form.of(values), rule), profile, false);
    }

    /** An amendment as somebody sent it. */
    Amendment sent(Form form) {
        var trait = form.text(Amendment.TRAIT);
        return new Amendment(form, rule(trait, ValueKind.of(form.value("kind"))));
    }

    /** The form again, in which something is missing. */
    AmendmentView incomplete(PersonReference person, Amendment amendment) {
        return view(amendment, knowledge.explained(person, null).bodyOrNothing(), true);
    }

    /** An amendment beside what is known today. */
    AmendmentView beside(PersonReference person, Amendment amendment) {
        return view(amendment, knowledge.explained(person, null).bodyOrNothing(), false);
    }

    Answer amend(PersonReference person, Amendment amendment) {
        return knowledge.amend(person, amendment.form().text("key"), amendment.request(visit.dates()));
    }

    /** Whether what was claimed is shown now. */
    Done outcome(Answer.Ok made, Amendment amendment) {
        var outcome = Fields.text(made.body().path("traits"), amendment.trait());
        return "SHOWN".equals(outcome) ? Done.AMENDED : Done.CLAIMED;
    }

    private TraitRule rule(String trait, ValueKind guess) {
        var definition = trait == null ? new Answer.Unavailable() : knowledge.definition(trait);
        return TraitRule.of(definition, guess, visit.vocabulary());
    }

    private AmendmentView view(Amendment amendment, JsonNode profile, boolean incomplete) {
        var words = visit.vocabulary();
        var values = new Values(words, visit.dates());
        var trait = amendment.trait();
        var now = trait == null ? profile.path("") : profile.path("traits").path(trait);
        var learnt = visit.dates()
                .when(Moment.of(amendment.form().text(Amendment.OBSERVED), visit.dates())
                        .instant());
        return new AmendmentView(
                amendment.form(),
                amendment.rule(),
                trait == null ? null : words.trait(trait),
                now.isMissingNode() ? null : values.text(trait, now),
                trait == null || amendment.takesBack() ? null : values.text(trait, amendment.value(visit.dates())),
                learnt == null ? null : learnt.full(),
                sources(profile),
                incomplete);
    }

    private static boolean isMasked(JsonNode profile, String trait) {
        for (var masked : profile.path("masked")) {
            if (masked.asText().equals(trait)) {
                return true;
            }
        }
        return false;
    }

    /** What is computed comes from no source. */
    private static List<String> sources(JsonNode profile) {
        var sources = new TreeSet<String>();
        profile.path("explain").forEach(explained -> {
            sources.add(Objects.requireNonNullElse(Fields.text(explained, "source"), ""));
            explained
                    .path("candidates")
                    .forEach(claim -> sources.add(Objects.requireNonNullElse(Fields.text(claim, "source"), "")));
        });
        sources.remove("");
        return List.copyOf(sources);
    }
}
