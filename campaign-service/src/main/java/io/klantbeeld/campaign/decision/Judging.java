package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Journey.Step;
import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.decision.Facts.Wish;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Leads what campaigns wish for one person through the gates, as if each were alone. */
@ApplicationScoped
class Judging {
    private final Facts facts;
    private final Channels channels;

    Judging(Facts facts, Channels channels) {
        this.facts = facts;
        this.channels = channels;
    }

    /** Judges every treatment of every step, in their order. */
    List<Judgement> judge(Optional<Person> person, List<Asked> steps, Mode mode) {
        var candidates =
                facts.gather(person, steps.stream().flatMap(this::wishes).toList());
        var judgements = new ArrayList<Judgement>();
        int from = 0;
        for (var step : steps) {
            int to = from + step.action().treatments().size();
            judgements.add(new Judgement(
                    mode,
                    candidates.subList(from, to).stream()
                            .map(candidate -> new Judged(candidate, Pipeline.judge(candidate, mode)))
                            .toList()));
            from = to;
        }
        return judgements;
    }

    private Stream<Wish> wishes(Asked asked) {
        var action = asked.action();
        return action.treatments().stream()
                .map(treatment -> new Wish(
                        asked.campaign,
                        asked.revision,
                        action,
                        treatment,
                        asked.trigger,
                        null,
                        channels.isAutomated(treatment.channel())));
    }

    /** A step that asks whether to contact the person. */
    record Asked(Campaign campaign, CompiledCampaign revision, Step step, Candidate.Trigger trigger) {
        Action action() {
            return revision.definition().action(step.action()).orElseThrow();
        }
    }
}
