package io.klantbeeld.campaign.decision.advice;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.campaign.definition.Journey.Step;
import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.decision.Facts;
import io.klantbeeld.campaign.decision.Facts.Entrance;
import io.klantbeeld.campaign.decision.Facts.Wish;
import io.klantbeeld.campaign.decision.advice.Ranking.Rejected;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ranks what running campaigns would like to say to a person, by the gates of every other decision. */
@ApplicationScoped
public class Advisor {
    private final Campaigns campaigns;
    private final Channels channels;
    private final Facts facts;
    private final Clock clock;

    Advisor(Campaigns campaigns, Channels channels, Facts facts, Clock clock) {
        this.campaigns = campaigns;
        this.channels = channels;
        this.facts = facts;
        this.clock = clock;
    }

    /** Judges every action once, by its best treatment; nobody did anything, so conditions see an empty event. */
    public Ranking rank(Person person, Occasion occasion) {
        var now = clock.instant();
        var options = campaigns.running(occasion.brands()).stream()
                .flatMap(campaign -> options(campaign, occasion, now))
                .toList();
        var candidates = facts.gather(
                Optional.of(person), options.stream().map(Option::wish).toList());
        var judged = new ArrayList<Advised>();
        for (int i = 0; i < options.size(); i++) {
            var candidate = candidates.get(i);
            judged.add(new Advised(options.get(i).step, candidate, Pipeline.judge(candidate, Mode.LIVE)));
        }
        return ranking(judged);
    }

    private Stream<Option> options(Campaign campaign, Occasion occasion, Instant now) {
        var revision = campaigns.revision(campaign.live());
        return revision.definition().journey().steps().stream().collect(firstOfAction()).values().stream()
                .flatMap(step -> {
                    var action = revision.definition().action(step.action()).orElseThrow();
                    var trigger =
                            new Candidate.Trigger(Map.of(), 0, now, now.plus(step.expiresAfter()), occasion.context());
                    return action.treatments().stream()
                            .filter(treatment -> occasion.isOn(treatment.channel()))
                            .map(treatment -> new Option(
                                    step.key(),
                                    new Wish(
                                            campaign,
                                            revision,
                                            action,
                                            treatment,
                                            trigger,
                                            occasion.placement(),
                                            channels.isServed(treatment.channel()),
                                            Entrance.NONE)));
                });
    }

    private static Collector<Step, ?, Map<String, Step>> firstOfAction() {
        return Collectors.toMap(Step::action, step -> step, (first, later) -> first, LinkedHashMap::new);
    }

    private static Ranking ranking(List<Advised> judged) {
        var items = new ArrayList<Advised>();
        var rejected = new ArrayList<Rejected>();
        var ofActions = judged.stream()
                .collect(Collectors.groupingBy(Advised::action, LinkedHashMap::new, Collectors.toList()));
        ofActions.values().forEach(ways -> ways.stream()
                .filter(Advised::isFree)
                .min(Advised.BEST_FIRST)
                .ifPresentOrElse(
                        items::add, () -> rejected.add(rejected(ghostOf(ways).orElse(ways.getFirst())))));
        items.sort(Advised.BEST_FIRST);
        return new Ranking(items, rejected);
    }

    private static Optional<Advised> ghostOf(List<Advised> ways) {
        return ways.stream().filter(Advised::isGhost).min(Advised.BEST_FIRST);
    }

    private static Rejected rejected(Advised advised) {
        return new Rejected(advised, advised.objection().orElseThrow());
    }

    /** A treatment of a step. */
    private record Option(String step, Wish wish) {}
}
