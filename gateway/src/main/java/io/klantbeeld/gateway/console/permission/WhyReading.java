package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.permission.WhyView.Other;
import io.klantbeeld.gateway.console.permission.WhyView.Reason;
import io.klantbeeld.gateway.console.permission.WhyView.Step;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.ReasonCode;
import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads one answer with all its reasons. */
record WhyReading(Question question, JsonNode told, Story story, Statutes statutes, ConsentWords words, Dates dates) {
    WhyView view() {
        var vocabulary = words.vocabulary();
        var reasons = told.path("reasons");
        return new WhyView(
                State.READY,
                Vocabulary.readable(question.brand()),
                Vocabulary.readable(question.purpose()),
                question.topic() == null ? null : Vocabulary.readable(question.topic()),
                vocabulary.channel(question.channel()),
                vocabulary.outcome(Fields.text(told, "outcome")),
                text(reasons.path(0)),
                Fields.text(told, "basis") == null ? null : words.basis(Fields.text(told, "basis")),
                Fields.text(told, "noticeVersion"),
                dates.when(Fields.instant(told, "validUntil")),
                dates.when(Fields.instant(told, "nextEligibleAt")),
                steps(),
                others(),
                obligations(),
                OverviewView.limits(told.path("limits"), words));
    }

    /** The layer of the first reason decides; a permission is decided by its basis. */
    private List<Step> steps() {
        var deciding = Fields.text(told.path("reasons").path(0), "layer");
        return Stream.of(Layer.values())
                .map(layer -> step(layer, layer.name().equals(deciding)))
                .toList();
    }

    private Step step(Layer layer, boolean deciding) {
        var reasons = StreamSupport.stream(told.path("reasons").spliterator(), false)
                .filter(reason -> layer.name().equals(Fields.text(reason, "layer")))
                .map(this::reason)
                .toList();
        return new Step(layer, reasons, reasons.stream().allMatch(Reason::good), deciding);
    }

    private Reason reason(JsonNode reason) {
        var name = String.valueOf(Fields.text(reason, "code"));
        var ref = Fields.text(reason, "ref");
        boolean good = name.startsWith("GRANTED_");
        boolean later =
                List.of("PAUSED_UNTIL", "QUIET_HOURS", "OUTSIDE_TIME_WINDOW").contains(name);
        return new Reason(
                text(reason),
                good,
                later,
                Term.find(ReasonCode.class, name).orElse(null),
                ref == null ? null : story.find(ref).orElse(null),
                statutes.find(ref));
    }

    /** Words that this console does not know come from the service. */
    private String text(JsonNode reason) {
        var code = Fields.text(reason, "code");
        return Term.find(ReasonCode.class, code).isPresent()
                ? words.vocabulary().reason(code)
                : Objects.requireNonNullElseGet(
                        Fields.text(reason, "text"), () -> words.vocabulary().reason(code));
    }

    private List<Other> others() {
        var others = new ArrayList<Other>();
        told.path("alternatives").forEach(other -> {
            var channel = String.valueOf(Fields.text(other, "channel"));
            others.add(new Other(
                    words.vocabulary().channel(channel),
                    words.vocabulary().outcome(Fields.text(other, "outcome")),
                    question.through(channel)));
        });
        return List.copyOf(others);
    }

    private List<String> obligations() {
        return StreamSupport.stream(told.path("obligations").spliterator(), false)
                .map(obligation -> words.obligation(obligation.asText()))
                .toList();
    }
}
