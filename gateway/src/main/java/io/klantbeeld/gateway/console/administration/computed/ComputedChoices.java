package io.klantbeeld.gateway.console.administration.computed;

import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.ComputedKind;
import io.klantbeeld.gateway.console.vocabulary.Measure;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What forms about computed traits let one choose from. */
@Named("computedChoices")
@RequestScoped
class ComputedChoices {
    private final Visit visit;

    ComputedChoices(Visit visit) {
        this.visit = visit;
    }

    /** A choice and how it is called. */
    record Choice(String key, String text) {}

    public List<ComputedKind> getKinds() {
        return ComputedKind.all();
    }

    public List<Choice> getFunctions() {
        var words = visit.vocabulary();
        return Measure.all().stream()
                .map(measure -> new Choice(measure.key(), words.measure(measure.key())))
                .toList();
    }

    public List<Choice> getCategories() {
        var words = visit.vocabulary();
        return Stream.of("BEHAVIOUR", "FINANCIAL", "IDENTITY", "CONTACT", "HEALTH", "LOCALE")
                .map(category -> new Choice(category, words.category(category)))
                .toList();
    }

    public List<Span> getSpans() {
        return List.of(Span.values());
    }
}
