package io.klantbeeld.gateway.console.campaign.simulation.supposition;

import io.klantbeeld.gateway.console.vocabulary.Term;

/** What is supposed of a contact policy. */
enum Stance {
    KEPT,
    WITHOUT,
    OTHERWISE;

    static Stance of(String name) {
        return Term.find(Stance.class, name).orElse(KEPT);
    }
}
