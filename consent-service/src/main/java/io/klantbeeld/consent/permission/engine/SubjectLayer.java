package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.fact.Guardianship;
import io.klantbeeld.consent.fact.Suppression;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/** Layer 2: the person is one who may be contacted at all. */
final class SubjectLayer {
    private SubjectLayer() {}

    static List<Reason> against(Case it) {
        var against = new ArrayList<Reason>();
        switch (it.person().subject().standing()) {
            case UNBOUND, ACTIVE -> {}
            case UNKNOWN -> against.add(new Reason(ReasonCode.SUBJECT_UNKNOWN, null));
            case RESTRICTED -> against.add(new Reason(ReasonCode.SUBJECT_RESTRICTED, null));
            case ERASED -> against.add(new Reason(ReasonCode.SUBJECT_ERASED, null));
        }
        it.person().facts().of(Suppression.class).stream()
                .filter(block -> block.said().reason() == Suppression.Reason.DECEASED)
                .filter(block -> block.said().isActive(it.ask().at()))
                .findFirst()
                .ifPresent(block -> against.add(new Reason(ReasonCode.SUBJECT_DECEASED, block.ref())));
        if (needsGuardian(it)) {
            against.add(new Reason(ReasonCode.MINOR_GUARDIAN_REQUIRED, null));
        }
        against.sort(Engine.BY_CODE);
        return against;
    }

    private static boolean needsGuardian(Case it) {
        return it.person().isMinor()
                && it.isRefusable()
                && it.purpose().orElseThrow().minAge() != null
                && it.person().facts().of(Guardianship.class).stream()
                        .noneMatch(guardianship ->
                                guardianship.said().isActive(it.ask().at()));
    }
}
