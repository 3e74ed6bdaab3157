package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.permission.reason.Layer;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule that can stand against a contact. */
@FunctionalInterface
interface LayerRule {
    /** The reasons against the contact, in the order of their layers; none when the rule passes it. */
    List<Reason> against(Case it);

    /** The request names a brand and a purpose in force, and its content is what the purpose is for. */
    static List<Reason> request(Case it) {
        var against = new ArrayList<Reason>();
        if (it.catalogue().brand(it.ask().brand()).isEmpty()) {
            against.add(new Reason(ReasonCode.UNKNOWN_BRAND, null));
        }
        Optional<Purpose> purpose = it.catalogue().purpose(it.ask().purpose());
        if (purpose.isEmpty()) {
            against.add(new Reason(ReasonCode.UNKNOWN_PURPOSE, null));
        } else if (it.ask().contentClass() != null
                && !it.ask().contentClass().fits(purpose.get().purposeClass())) {
            against.add(new Reason(
                    ReasonCode.CONTENT_CLASS_MISMATCH,
                    it.catalogue().purposeRule(it.ask().purpose())));
        }
        return against;
    }

    /** The person is one who may be contacted at all. */
    static List<Reason> subject(Case it) {
        return switch (it.person().subject().standing()) {
            case UNBOUND, ACTIVE -> List.of();
            case UNKNOWN -> List.of(new Reason(ReasonCode.SUBJECT_UNKNOWN, null));
            case RESTRICTED -> List.of(new Reason(ReasonCode.SUBJECT_RESTRICTED, null));
            case ERASED -> List.of(new Reason(ReasonCode.SUBJECT_ERASED, null));
        };
    }

    /** The contact rests on a legal basis. */
    static List<Reason> basis(Case it) {
        return in(Layer.BASIS, it.unlawful());
    }

    /** The consent that it rests on is whole. */
    static List<Reason> validity(Case it) {
        return in(Layer.VALIDITY, it.unlawful());
    }

    private static List<Reason> in(Layer layer, List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.code().layer() == layer)
                .distinct()
                .toList();
    }
}
