package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
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

    /** What all gates say of a campaign; without an event, conditions on it say that it is missing. */
    Verdict of(Person person, Campaign campaign, Map<String, Object> event) {
        var now = clock.instant();
        var steps = Stream.concat(Stream.of(campaign), rivals(person, campaign, event))
                .map(asking -> asked(asking, event, now))
                .toList();
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

    private Asked asked(Campaign campaign, Map<String, Object> event, Instant now) {
        var revision = campaigns.revision(campaign.revision());
        var step = revision.definition().journey().steps().getFirst();
        var trigger = new Candidate.Trigger(event, 0, now, now.plus(step.expiresAfter()));
        return new Asked(campaign, revision, step, trigger, Entrance.NONE, null);
    }
}
