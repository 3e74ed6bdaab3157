package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Catalogue.Offer;
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

    // Of nobody about whom nothing was said does a topic differ.
    private void addCells(Offer offer, List<MatrixCell> cells) {
        var base = cell(offer, List.of());
        cells.add(base);
        if (!person.said().isNothing()) {
            for (var topic : definitions.catalogue().topicsOf(offer.brand())) {
                var cell = cell(offer, List.of(topic));
                if (!cell.saysTheSameAs(base)) {
                    cells.add(cell);
                }
            }
        }
    }

    private MatrixCell cell(Offer offer, List<String> topics) {
        var ask = Ask.about(offer.brand(), offer.purpose(), offer.channel(), topics, at);
        var it = new Case(definitions, person, ask);
        var answer = Engine.standing(it);
        return MatrixCell.of(
                ask, answer, new Course(it, answer).standingChanged().orElse(null));
    }
}
