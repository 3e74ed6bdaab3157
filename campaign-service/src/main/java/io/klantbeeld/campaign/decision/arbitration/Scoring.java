package io.klantbeeld.campaign.decision.arbitration;

import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Usage;
import io.klantbeeld.campaign.contact.response.Responses.Count;
import io.klantbeeld.campaign.decision.arbitration.Score.Components;
import io.klantbeeld.event.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;

/** Computes what a contact is expected to bring. */
public final class Scoring {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Scoring() {}

    /**
     * Scores an action on a channel.
     *
     * @param count what came of the same contacts with everybody
     * @param assessment of the person's contacts by the rules that concern it
     * @param placement where it would be shown; null for nowhere in particular
     */
    public static Score score(
            Action action, Treatment treatment, Count count, Assessment assessment, Instant now, String placement) {
        var fresh = new Components(
                Propensity.of(treatment, count).mean(),
                placement == null ? BigDecimal.ONE : treatment.weight().getOrDefault(placement, BigDecimal.ONE),
                amount(action.value(), BigDecimal.ONE),
                action.lever(),
                amount(treatment.cost(), BigDecimal.ZERO),
                BigDecimal.ZERO);
        return Score.of(new Components(
                fresh.propensity(),
                fresh.contextWeight(),
                fresh.value(),
                fresh.lever(),
                fresh.cost(),
                fatigue(fresh.worth(), assessment, now)));
    }

    /**
     * What the contact takes from those to come, in the unit of the value: half its worth × u², where u is the share of
     * the tightest cap that is used up, from 0 (nothing) to 1 (no room left). So the first contacts of many are nearly
     * free, the last free place costs up to half of what it brings, and whoever had nothing is not tired. It never
     * exceeds half the worth: what is more probable or worth more still scores higher.
     */
    static BigDecimal fatigue(BigDecimal worth, Assessment assessment, Instant now) {
        var share = assessment.usages(now).stream()
                .map(Scoring::share)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return worth.multiply(HALF).multiply(share).multiply(share);
    }

    private static BigDecimal share(Usage usage) {
        return BigDecimal.valueOf(usage.used())
                .divide(BigDecimal.valueOf(usage.cap().max()), MathContext.DECIMAL64)
                .min(BigDecimal.ONE);
    }

    private static BigDecimal amount(Money money, BigDecimal otherwise) {
        return money == null ? otherwise : money.amount();
    }
}
