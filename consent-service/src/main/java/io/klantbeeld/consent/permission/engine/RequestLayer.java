package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/** Layer 1: the request names a brand and a purpose in force, and its content is what the purpose is for. */
final class RequestLayer {
    private RequestLayer() {}

    static List<Reason> against(Case it) {
        var against = new ArrayList<Reason>();
        if (it.catalogue().brand(it.ask().brand()).isEmpty()) {
            against.add(new Reason(ReasonCode.UNKNOWN_BRAND, null));
        }
        if (it.purpose().isEmpty()) {
            against.add(new Reason(ReasonCode.UNKNOWN_PURPOSE, null));
        } else if (isMismatch(it)) {
            against.add(new Reason(
                    ReasonCode.CONTENT_CLASS_MISMATCH,
                    it.catalogue().purposeRule(it.ask().purpose())));
        }
        return against;
    }

    private static boolean isMismatch(Case it) {
        var content = it.ask().contentClass();
        return content != null && !content.fits(it.purpose().orElseThrow().purposeClass());
    }
}
