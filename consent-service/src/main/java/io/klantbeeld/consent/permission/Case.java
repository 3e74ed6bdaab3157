package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.permission.Lawfulness.Lawful;
import io.klantbeeld.consent.permission.Lawfulness.Unlawful;
import io.klantbeeld.consent.permission.reason.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the layers of one decision look at. */
final class Case {
    private final Catalogue catalogue;
    private final Person person;
    private final Ask ask;
    private List<Lawfulness> lawfulness;

    Case(Catalogue catalogue, Person person, Ask ask) {
        this.catalogue = catalogue;
        this.person = person;
        this.ask = ask;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Person person() {
        return person;
    }

    Ask ask() {
        return ask;
    }

    /** The reasons for which the contact has no lawful basis, a reason per cell. */
    List<Reason> unlawful() {
        return lawfulness().stream()
                .filter(Unlawful.class::isInstance)
                .map(cell -> ((Unlawful) cell).reason())
                .toList();
    }

    /** The basis of the cell that ends first, when all cells have one. */
    Lawful lawful() {
        return lawfulness().stream()
                .map(Lawful.class::cast)
                .min(Comparator.comparing(Lawful::until))
                .orElseThrow();
    }

    private List<Lawfulness> lawfulness() {
        if (lawfulness == null) {
            lawfulness = catalogue.purpose(ask.purpose()).map(this::judge).orElse(List.of());
        }
        return lawfulness;
    }

    private List<Lawfulness> judge(Purpose purpose) {
        var terms = new CatalogueTerms(catalogue);
        var judged = new ArrayList<Lawfulness>();
        for (var cell : ask.cells()) {
            var opinion = person.choices().on(cell, terms, ask.at());
            judged.add(new Bases(purpose, catalogue.purposeRule(ask.purpose()), opinion).judge());
        }
        return judged;
    }
}
