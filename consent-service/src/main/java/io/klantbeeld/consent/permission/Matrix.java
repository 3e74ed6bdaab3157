package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Catalogue.Offer;
import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.fact.Relationship;
import io.klantbeeld.consent.fact.Suppression;
import io.klantbeeld.consent.permission.engine.Ask;
import io.klantbeeld.consent.permission.engine.Case;
import io.klantbeeld.consent.permission.engine.Course;
import io.klantbeeld.consent.permission.engine.Definitions;
import io.klantbeeld.consent.permission.engine.Engine;
import io.klantbeeld.consent.permission.engine.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Everything that the notices in force offer, answered for one person. */
record Matrix(Definitions definitions, Person person, Instant at) {

    List<MatrixCell> cells(Predicate<String> brands) {
        var cells = new ArrayList<MatrixCell>();
        for (var offer : definitions.catalogue().offers()) {
            if (brands.test(offer.brand())) {
                addCells(offer, cells);
            }
        }
        return cells;
    }

    private void addCells(Offer offer, List<MatrixCell> cells) {
        var base = cell(offer, List.of());
        cells.add(base);
        if (topicsMayDiffer(offer)) {
            for (var topic : definitions.catalogue().topicsOf(offer.brand())) {
                var cell = cell(offer, List.of(topic));
                if (!cell.saysTheSameAs(base)) {
                    cells.add(cell);
                }
            }
        }
    }

    // Where nobody chose, and nobody spoke of topics, one topic is as another.
    private boolean topicsMayDiffer(Offer offer) {
        return person.said().choices().stream().anyMatch(event -> isAbout(event.scope(), offer))
                || person.said().facts().stream().anyMatch(fact -> namesTopic(fact.said()));
    }

    private static boolean isAbout(Scope scope, Offer offer) {
        return scope.coversButContactPoint(
                new Cell(offer.brand(), offer.purpose(), scope.topic(), offer.channel(), null));
    }

    private static boolean namesTopic(Fact fact) {
        return switch (fact) {
            case Preference.Topic ignored -> true;
            case Relationship ignored -> true;
            case Suppression block -> block.topic() != null;
            default -> false;
        };
    }

    private MatrixCell cell(Offer offer, List<String> topics) {
        var ask = Ask.about(offer.brand(), offer.purpose(), offer.channel(), topics, at);
        var it = new Case(definitions, person, ask);
        var answer = Engine.standing(it);
        return MatrixCell.of(
                ask, answer, new Course(it, answer).standingChanged().orElse(null));
    }
}
