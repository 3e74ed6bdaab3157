package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.contact.pressure.Hit;
import java.time.Instant;
import java.util.Map;

/**
 * What a gate answered.
 *
 * @param code stable reason code
 * @param rule the rule behind it with its version, such as {@code one-surprise-a-day@1}; may be null
 * @param evidence what it was judged by, without personal data
 * @param retryAt when it would pass at the earliest; null when that is not known
 */
public record GateResult(
        Gate gate, boolean passed, String code, String rule, Map<String, Object> evidence, Instant retryAt) {
    /** The code of a gate that has nothing special to say. */
    public static final String PASSED = "PASSED";

    /** The code of CHANNEL when none of several treatments passes; the gate that stops the first one stands beside it. */
    public static final String NO_CHANNEL_LEFT = "NO_CHANNEL_LEFT";

    /** What a hold-out's evidence says of the other gates: whether the person would have been contacted. */
    static final String WOULD_HAVE_PASSED = "wouldHavePassed";

    /** The code of REACH when there is no address; one may still be on its way. */
    public static final String NO_ADDRESS = "NO_ADDRESS";

    /** The code of PERMISSION when nobody ever chose anything. */
    public static final String NO_CONSENT = "NO_CONSENT";

    /** The gate lets the person pass. */
    public static GateResult passed(Gate gate) {
        return passed(gate, PASSED);
    }

    /** The gate lets the person pass and says why. */
    public static GateResult passed(Gate gate, String code) {
        return new GateResult(gate, true, code, null, Map.of(), null);
    }

    /** The gate stops the person. */
    public static GateResult stopped(Gate gate, String code) {
        return new GateResult(gate, false, code, null, Map.of(), null);
    }

    /** A rule about contacts stops the person. */
    static GateResult stopped(Gate gate, Hit hit) {
        return new GateResult(gate, false, hit.code(), hit.rule(), hit.evidence(), hit.until());
    }

    /** The same answer by a rule. */
    public GateResult by(String rule) {
        return new GateResult(gate, passed, code, rule, evidence, retryAt);
    }

    /** The same answer with what it was judged by. */
    public GateResult judgedBy(Map<String, Object> evidence) {
        return new GateResult(gate, passed, code, rule, evidence, retryAt);
    }

    /** The same answer with the earliest time at which it would be another. */
    public GateResult until(Instant retryAt) {
        return new GateResult(gate, passed, code, rule, evidence, retryAt);
    }
}
