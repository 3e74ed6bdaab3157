package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Requirement;
import io.klantbeeld.consent.catalogue.Statute;
import io.klantbeeld.consent.permission.reason.Layer;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.util.List;

/** Layers 5 to 7: the law of the jurisdiction permits the contact, it rests on a basis, and the basis is whole. */
final class LawLayer {
    private LawLayer() {}

    static List<Reason> rulePack(Case it) {
        boolean forbidden = it.statute()
                .filter(statute -> statute.rule().requirement() == Requirement.FORBIDDEN)
                .isPresent();
        boolean baseless = it.purpose()
                .filter(purpose -> Bases.permitted(purpose, it.statute()).isEmpty())
                .isPresent();
        return forbidden || baseless
                ? List.of(new Reason(
                        ReasonCode.JURISDICTION_FORBIDS,
                        it.statute().map(Statute::ref).orElse(null)))
                : List.of();
    }

    static List<Reason> basis(Case it) {
        return in(Layer.BASIS, it);
    }

    static List<Reason> validity(Case it) {
        return in(Layer.VALIDITY, it);
    }

    private static List<Reason> in(Layer layer, Case it) {
        return it.unlawful().stream()
                .filter(reason -> reason.code().layer() == layer)
                .distinct()
                .sorted(Engine.BY_CODE)
                .toList();
    }
}
