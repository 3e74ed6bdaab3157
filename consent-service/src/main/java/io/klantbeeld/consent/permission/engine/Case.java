package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Controller;
import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.catalogue.Statute;
import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.permission.engine.Lawfulness.Lawful;
import io.klantbeeld.consent.permission.engine.Lawfulness.Unlawful;
import io.klantbeeld.consent.permission.reason.Reason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the layers of one decision look at; what several of them ask for is found once. */
public final class Case {
    private final Definitions definitions;
    private final Person person;
    private final Ask ask;
    private final Optional<Purpose> purpose;
    private Optional<Statute> statute;
    private List<Lawfulness> lawfulness;

    public Case(Definitions definitions, Person person, Ask ask) {
        this.definitions = definitions;
        this.person = person;
        this.ask = ask;
        this.purpose = definitions.catalogue().purpose(ask.purpose());
    }

    Definitions definitions() {
        return definitions;
    }

    Catalogue catalogue() {
        return definitions.catalogue();
    }

    Person person() {
        return person;
    }

    Ask ask() {
        return ask;
    }

    Optional<Purpose> purpose() {
        return purpose;
    }

    /** Whether the person can refuse such contacts. */
    boolean isRefusable() {
        return purpose.map(it -> it.purposeClass().isRefusable()).orElse(false);
    }

    /** The same contact at another moment. */
    Case at(Instant other) {
        return new Case(definitions, person, ask.at(other));
    }

    Optional<Controller> controller() {
        return catalogue().brand(ask.brand()).flatMap(catalogue()::controllerOf);
    }

    /** The country whose law holds, ISO 3166-1 alpha-2; null where none is known. */
    String country() {
        return Optional.ofNullable(person.subject().country())
                .or(this::countryOfAddress)
                .or(() -> controller().map(Controller::country))
                .orElse(null);
    }

    Optional<String> countryOfAddress() {
        return ask.contactPoint() == null
                ? Optional.empty()
                : person.address(ask.contactPoint()).map(address -> address.country());
    }

    /** What the law asks for; empty where no rule pack says anything. */
    Optional<Statute> statute() {
        if (statute == null) {
            statute = purpose.flatMap(
                    it -> catalogue().statute(country(), person.type(), ask.channel(), it.purposeClass(), ask.at()));
        }
        return statute;
    }

    GrantTerms terms() {
        return new GrantTerms(catalogue(), person.isMinor(), statute());
    }

    /** The reasons for which the contact has no lawful basis, a reason per cell. */
    List<Reason> unlawful() {
        return lawfulness().stream()
                .filter(Unlawful.class::isInstance)
                .map(cell -> ((Unlawful) cell).reason())
                .toList();
    }

    /** The basis of the cell that ends first; empty when a cell has none. */
    Optional<Lawful> lawful() {
        return lawfulness().isEmpty() || !unlawful().isEmpty()
                ? Optional.empty()
                : lawfulness().stream().map(Lawful.class::cast).min(Comparator.comparing(Lawful::until));
    }

    private List<Lawfulness> lawfulness() {
        if (lawfulness == null) {
            lawfulness = purpose.map(it ->
                            ask.cells().stream().map(cell -> judge(it, cell)).toList())
                    .orElse(List.of());
        }
        return lawfulness;
    }

    private Lawfulness judge(Purpose it, Cell cell) {
        var opinion = person.choices().on(cell, terms(), ask.at());
        return new Bases(it, catalogue().purposeRule(ask.purpose()), opinion, statute(), new SoftOptIn(this, cell))
                .judge();
    }
}
