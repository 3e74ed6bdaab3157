package io.klantbeeld.campaign.decision.arbitration;

import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.contact.response.Responses.Count;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How probable it is that a contact is answered: the mean of a Beta distribution of which its author said the
 * beginning, and every contact since says the rest (Beta-Binomial). It lies between 0 and 1, both exclusive.
 *
 * @param alpha answers that are believed before anything was measured
 * @param beta contacts without an answer that are believed before anything was measured
 * @param count what was measured
 */
record Propensity(double alpha, double beta, Count count) {
    // One answer in ten contacts, with the weight of ten: an even chance would let whatever is new win every time.
    private static final Treatment.Propensity WITHOUT_A_WORD = new Treatment.Propensity(1, 9);

    static Propensity of(Treatment treatment, Count count) {
        var prior = Optional.ofNullable(treatment.propensity()).orElse(WITHOUT_A_WORD);
        return new Propensity(prior.alpha(), prior.beta(), count);
    }

    BigDecimal mean() {
        var answered = BigDecimal.valueOf(alpha).add(BigDecimal.valueOf(count.successes()));
        var all = BigDecimal.valueOf(alpha).add(BigDecimal.valueOf(beta)).add(BigDecimal.valueOf(count.trials()));
        return answered.divide(all, MathContext.DECIMAL64);
    }
}
