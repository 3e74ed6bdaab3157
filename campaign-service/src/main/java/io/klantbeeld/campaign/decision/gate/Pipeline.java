package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.contact.Reservation;
import io.klantbeeld.campaign.contact.Reservation.Duplicate;
import io.klantbeeld.campaign.contact.Reservation.Exhausted;
import io.klantbeeld.campaign.contact.Reservation.Refused;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.pressure.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Leads a candidate through the gates. There is one way, for live decisions, explanations and simulations alike. */
public final class Pipeline {
    // DISPATCH is the ledger's own.
    private static final List<GateCheck> GATES = List.of(
            new IdentityGate(),
            new LifecycleGate(),
            new PermissionGate(),
            new ReachGate(),
            new EligibilityGate(),
            new HoldOutGate(),
            new CollisionGate(),
            new FrequencyGate(),
            new ArbitrationGate(),
            new ChannelGate(),
            new CapacityGate(),
            new TimingGate(),
            new ContentGate());

    private Pipeline() {}

    /**
     * Judges a candidate: a live decision ends at the first gate that stops it, an explanation asks all. Whoever is held
     * out is judged to the end as well, so that the effect is measured against those who would have been contacted.
     */
    public static Verdict judge(Candidate candidate, Mode mode) {
        var results = new ArrayList<GateResult>(GATES.size());
        for (var gate : GATES) {
            var result = gate.check(candidate);
            results.add(result);
            if (stops(result) && result.gate() != Gate.HOLDOUT && ends(mode, candidate)) {
                break;
            }
        }
        for (var result : results) {
            if (stops(result) && result.gate() == Gate.HOLDOUT) {
                return ghost(result, results, mode);
            }
        }
        return new Verdict(results);
    }

    private static boolean stops(GateResult result) {
        return !result.passed() && !Verdict.isDeferral(result);
    }

    // What stops a ghost is the hold-out alone; what else would have is in its evidence.
    private static Verdict ghost(GateResult heldOut, List<GateResult> results, Mode mode) {
        var other = results.stream()
                .filter(result -> stops(result) && result != heldOut)
                .findFirst();
        var evidence = new HashMap<>(heldOut.evidence());
        evidence.put(GateResult.WOULD_HAVE_PASSED, other.isEmpty());
        other.ifPresent(result -> evidence.put("otherwiseStoppedBy", result.gate() + " " + result.code()));
        int place = results.indexOf(heldOut);
        results.set(place, heldOut.judgedBy(evidence));
        return new Verdict(mode == Mode.LIVE ? results.subList(0, place + 1) : results);
    }

    /** What the gate LIFECYCLE says of an advice that is followed later. */
    public static GateResult runs(Campaign campaign, CompiledCampaign revision, String channel, Instant now) {
        return LifecycleGate.check(campaign, revision, channel, now);
    }

    /** What the gate RESERVE says of a reservation; the first cap known under the lock wins. */
    public static GateResult reserved(Reservation reservation) {
        return switch (reservation) {
            case Reserved ignored -> GateResult.passed(Gate.RESERVE);
            case Refused(var hit) -> refused(hit);
            case Exhausted(var limit) ->
                GateResult.stopped(Gate.RESERVE, limit.code()).until(limit.renewedAt());
            case Duplicate ignored -> GateResult.stopped(Gate.RESERVE, "DUPLICATE_CONTACT");
        };
    }

    // What stands in the way is named by itself; a number that was reached is one that others reached first.
    private static GateResult refused(Hit hit) {
        var code = hit.collision() ? hit.code() : "CONCURRENT_CAP";
        return GateResult.stopped(
                Gate.RESERVE, new Hit(hit.rule(), code, hit.collision(), hit.evidence(), hit.until()));
    }

    // Without a person there is nothing that the other gates could be asked about.
    private static boolean ends(Mode mode, Candidate candidate) {
        return mode == Mode.LIVE || candidate.person().isEmpty();
    }

    /** How far a candidate is led. */
    public enum Mode {
        LIVE,
        EXPLAIN
    }
}
