package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.campaign.definition.Journey.Step;
import io.klantbeeld.campaign.decision.Facts.Entrance;
import io.klantbeeld.campaign.decision.Judging.Asked;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.decision.gate.Verdict;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides as if an event happened now, against the same rivals, and leaves nothing behind. */
@ApplicationScoped
class Rehearsal {
    private final Campaigns campaigns;
    private final Judging judging;
    private final Clock clock;

    Rehearsal(Campaigns campaigns, Judging judging, Clock clock) {
        this.campaigns = campaigns;
        this.judging = judging;
        this.clock = clock;
    }

    /** What all gates say of each step of a campaign, in their order; without an event, conditions on it say that it is missing. */
    List<Rehearsed> of(Person person, Campaign campaign, Map<String, Object> event) {
        var now = clock.instant();
        var rivals = rivals(person, campaign, event)
                .map(rival -> asked(rival, first(rival), event, now))
                .toList();
        return steps(campaign).stream()
                .map(step -> new Rehearsed(step.key(), of(person, asked(campaign, step, event, now), rivals)))
                .toList();
    }

    private Verdict of(Person person, Asked own, List<Asked> rivals) {
        var steps = Stream.concat(Stream.of(own), rivals.stream()).toList();
        return arbitrated(judging.judge(Optional.of(person), steps, Mode.EXPLAIN));
    }

    // The campaign itself comes first; when none of its treatments passes, there is nothing to compete for.
    private static Verdict arbitrated(List<Judgement> judgements) {
        var own = judgements.getFirst();
        if (own.isStopped()) {
            return own.stopped().verdict();
        }
        var chosen = new HashMap<Integer, Judged>();
        return Judgement.contend(judgements, (i, judged) -> chosen.put(i, judged) == null)
                .getFirst()
                .orElseGet(() -> chosen.get(0))
                .verdict();
    }

    private Stream<Campaign> rivals(Person person, Campaign campaign, Map<String, Object> event) {
        return event.get("name") instanceof String name
                ? campaigns.enteredBy(List.of(name)).stream()
                        .filter(rival -> rival.brand().equals(campaign.brand()))
                        .filter(rival -> !rival.key().equals(campaign.key()))
                        .filter(rival -> Admittance.admits(campaigns.revision(rival.revision()), event, person))
                : Stream.empty();
    }

    private List<Step> steps(Campaign campaign) {
        return campaigns.revision(campaign.revision()).definition().journey().steps();
    }

    private Step first(Campaign campaign) {
        return steps(campaign).getFirst();
    }

    private Asked asked(Campaign campaign, Step step, Map<String, Object> event, Instant now) {
        var revision = campaigns.revision(campaign.revision());
        var trigger = new Candidate.Trigger(event, 0, now, now.plus(step.expiresAfter()));
        return new Asked(campaign, revision, step, trigger, Entrance.NONE, null);
    }

    /** What all gates say of one step. */
    record Rehearsed(String step, Verdict verdict) {}
}
