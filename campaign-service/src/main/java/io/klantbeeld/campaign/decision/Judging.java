package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Journey.Step;
import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.decision.DecisionRequest.Fallback;
import io.klantbeeld.campaign.decision.Facts.Entrance;
import io.klantbeeld.campaign.decision.Facts.Inquiry;
import io.klantbeeld.campaign.decision.Facts.Wish;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.decision.gate.Verdict;
import io.klantbeeld.campaign.decision.gate.Waterfall;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Leads what campaigns wish for persons through the gates, as if each wish were alone. */
@ApplicationScoped
public class Judging {
    private final Facts facts;
    private final LiveBounds live;
    private final Channels channels;

    Judging(Facts facts, LiveBounds live, Channels channels) {
        this.facts = facts;
        this.live = live;
        this.channels = channels;
    }

    /** Judges every treatment of every step, in their order. */
    List<Judgement> judge(Optional<Person> person, List<Asked> steps, Mode mode) {
        return hear(List.of(new Question(person, steps)), live, mode).getFirst().judge();
    }

    /** Reads what is needed to judge the steps that ask for each person, in their order, with as many statements as for one. */
    public List<Hearing> hear(List<Question> questions, Bounds bounds, Mode mode) {
        var agendas = new IdentityHashMap<List<Asked>, Agenda>();
        questions.forEach(question ->
                agendas.computeIfAbsent(question.steps(), steps -> new Agenda(steps, channels::isAutomated)));
        var known = facts.read(
                questions.stream()
                        .map(question -> new Inquiry(
                                question.person(), agendas.get(question.steps()).wishes()))
                        .toList(),
                bounds);
        return IntStream.range(0, questions.size())
                .mapToObj(i -> new Hearing(agendas.get(questions.get(i).steps()), known.get(i), mode))
                .toList();
    }

    /**
     * A step that asks whether to contact the person.
     *
     * @param fallback what failed before and what is left; null where nothing did
     */
    public record Asked(
            Campaign campaign,
            CompiledCampaign revision,
            Step step,
            Candidate.Trigger trigger,
            Entrance entrance,
            Fallback fallback) {
        /** One by each treatment that is open, in the order of their author. */
        Stream<Wish> wishes(Predicate<String> automated) {
            var action = revision.definition().action(step.action()).orElseThrow();
            return action.treatments().stream()
                    .filter(treatment -> fallback == null || fallback.further().contains(treatment.channel()))
                    .map(treatment -> new Wish(
                            campaign,
                            revision,
                            action,
                            treatment,
                            trigger,
                            null,
                            automated.test(treatment.channel()),
                            entrance));
        }

        /** What the gates say, with the contact that failed before where there is one. */
        Verdict told(Verdict verdict) {
            return fallback == null ? verdict : Waterfall.inPlaceOf(fallback.channel(), verdict);
        }
    }

    /** Steps that ask for one person, who may be unknown. */
    public record Question(Optional<Person> person, List<Asked> steps) {}
}
