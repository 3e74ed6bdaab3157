package io.klantbeeld.campaign.decision.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses among the treatments of an action, which were judged in their author's order until one passed. Where none does,
 * the first one's gate is what stops the person, unless another would have passed but for the hold-out; the reasons of
 * all channels are told beside it.
 */
public final class Waterfall {
    private Waterfall() {}

    /** The treatment that is chosen, or that tells why none is. */
    public static Judged chosen(List<Judged> inOrder) {
        return inOrder.stream()
                .filter(one -> one.verdict().stop().isEmpty())
                .findFirst()
                .or(() ->
                        inOrder.stream().filter(one -> one.verdict().isGhost()).findFirst())
                .orElseGet(() -> withReasons(inOrder));
    }

    /** The same verdict of a treatment that takes the place of a contact that failed. */
    public static Verdict inPlaceOf(String channel, Verdict verdict) {
        return new Verdict(verdict.gates().stream()
                .map(gate -> gate.gate() == Gate.CHANNEL && gate.passed() ? fallback(gate, channel) : gate)
                .toList());
    }

    private static GateResult fallback(GateResult chosen, String channel) {
        return GateResult.passed(Gate.CHANNEL, "FALLBACK_PENDING")
                .judgedBy(Map.of("channel", chosen.evidence().get("channel"), "failed", channel));
    }

    // With one channel there is nothing that its own gate does not say.
    private static Judged withReasons(List<Judged> inOrder) {
        var first = inOrder.getFirst();
        if (inOrder.size() == 1 || first.candidate().person().isEmpty()) {
            return first;
        }
        var reasons = new LinkedHashMap<String, Object>();
        inOrder.forEach(one -> one.verdict()
                .stop()
                .ifPresent(
                        stop -> reasons.put(one.candidate().treatment().channel(), stop.gate() + " " + stop.code())));
        var gates = new ArrayList<>(first.verdict().gates());
        gates.add(GateResult.stopped(Gate.CHANNEL, GateResult.NO_CHANNEL_LEFT).judgedBy(Map.of("channels", reasons)));
        return new Judged(first.candidate(), new Verdict(gates));
    }

    /** A candidate and what the gates said of it. */
    public record Judged(Candidate candidate, Verdict verdict) {}
}
