package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.contact.Reservation;
import io.klantbeeld.campaign.contact.Reservation.Duplicate;
import io.klantbeeld.campaign.contact.Reservation.Refused;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.pressure.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Leads a candidate through the gates. There is one way, for live decisions, explanations and simulations alike. */
public final class Pipeline {
    // CAPACITY joins when budgets exist; DISPATCH is the ledger's own.
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
            new TimingGate(),
            new ContentGate());

    private Pipeline() {}

    /** Judges a candidate: a live decision ends at the first gate that stops it, an explanation asks all. */
    public static Verdict judge(Candidate candidate, Mode mode) {
        var results = new ArrayList<GateResult>();
        for (var gate : GATES) {
            var result = gate.check(candidate);
            results.add(result);
            if (!result.passed() && !Verdict.isDeferral(result) && ends(mode, candidate)) {
                break;
            }
        }
        return new Verdict(results);
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
