package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.Campaigns.GlobalHoldOut;
import io.klantbeeld.campaign.platform.Ids;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Is the person left out, so that the effect can be measured? The same person always gets the same answer, and whoever is
 * left out of all campaigns of a brand by one of them is left out of each.
 */
final class HoldOutGate implements GateCheck {
    private static final long BUCKETS = 10_000;
    // A bucket is a hundredth of a percent; what is finer tells those of one bucket apart.
    private static final long GRAINS = 1_000_000;
    private static final int PLACES = 8;

    @Override
    public GateResult check(Candidate candidate) {
        if (candidate.action().kind().isOwed()) {
            return GateResult.passed(Gate.HOLDOUT);
        }
        var global = global(candidate);
        var own = candidate.revision().definition().holdOut();
        return isOut(global.percent(), position(candidate.brand(), candidate)) || own.global()
                ? told(candidate, global.percent(), candidate.brand(), "HOLDOUT_GLOBAL", global.campaign())
                : told(candidate, own.percent(), candidate.campaign().key(), "HOLDOUT_CAMPAIGN", null);
    }

    // The largest share includes the others: it is always the same people who are left out first.
    private static GlobalHoldOut global(Candidate candidate) {
        var key = candidate.campaign().key();
        var own = candidate.revision().definition().holdOut();
        return Stream.concat(
                        candidate.holdOuts().stream(),
                        Stream.of(new GlobalHoldOut(
                                key, candidate.brand(), own.global() ? own.percent() : BigDecimal.ZERO)))
                .max(Comparator.comparing(GlobalHoldOut::percent))
                .orElseThrow();
    }

    private static GateResult told(Candidate candidate, BigDecimal percent, String salt, String code, String by) {
        if (percent.signum() == 0) {
            return GateResult.passed(Gate.HOLDOUT);
        }
        long position = position(salt, candidate);
        var evidence = by == null
                ? Map.<String, Object>of("percent", percent, "bucket", position / GRAINS)
                : Map.<String, Object>of("percent", percent, "bucket", position / GRAINS, "campaign", by);
        var result =
                isOut(percent, position) ? GateResult.stopped(Gate.HOLDOUT, code) : GateResult.passed(Gate.HOLDOUT);
        return result.by(candidate.revision().rule()).judgedBy(evidence);
    }

    private static boolean isOut(BigDecimal percent, long position) {
        return position < percent.movePointRight(PLACES).longValue();
    }

    private static long position(String salt, Candidate candidate) {
        return position(salt, candidate.known().id());
    }

    /** Where a person stands among all, from 0 to ten thousand million, a hundred percent. */
    static long position(String salt, Object person) {
        long lot = Ids.named("hold-out", salt, person).getMostSignificantBits();
        return Long.remainderUnsigned(lot, BUCKETS) * GRAINS
                + Long.remainderUnsigned(Long.divideUnsigned(lot, BUCKETS), GRAINS);
    }
}
