package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Catalogue.Offer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Everything that the notices in force offer, answered for one person. */
record Matrix(Catalogue catalogue, Person person, Instant at) {

    List<MatrixCell> cells(Predicate<String> brands) {
        var cells = new ArrayList<MatrixCell>();
        for (var offer : catalogue.offers()) {
            if (brands.test(offer.brand())) {
                addCells(offer, cells);
            }
        }
        return cells;
    }

    // Nobody who said nothing has an opinion on a topic.
    private void addCells(Offer offer, List<MatrixCell> cells) {
        var base = cell(offer, List.of());
        cells.add(base);
        if (!person.events().isEmpty()) {
            for (var topic : catalogue.topicsOf(offer.brand())) {
                var cell = cell(offer, List.of(topic));
                if (!cell.saysTheSameAs(base)) {
                    cells.add(cell);
                }
            }
        }
    }

    private MatrixCell cell(Offer offer, List<String> topics) {
        var ask = new Ask(offer.brand(), offer.purpose(), offer.channel(), topics, null, null, at);
        return MatrixCell.of(ask, Engine.answer(new Case(catalogue, person, ask), Explain.FIRST));
    }
}
