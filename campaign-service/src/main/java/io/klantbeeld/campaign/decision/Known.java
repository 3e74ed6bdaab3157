package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.ContactPointBlocks;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.contact.response.Responses.Count;
import io.klantbeeld.campaign.contact.response.Responses.Key;
import io.klantbeeld.campaign.decision.Facts.Inquiry;
import io.klantbeeld.campaign.decision.Facts.Wish;
import io.klantbeeld.campaign.decision.arbitration.Score;
import io.klantbeeld.campaign.decision.arbitration.Scoring;
import io.klantbeeld.campaign.decision.arbitration.Standing;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.History;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.projection.PurposeClass;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that was read to judge what campaigns wish for one person. */
final class Known {
    private final Inquiry inquiry;
    private final List<List<Rule>> rules;
    private final List<Touch> touches;
    private final Common common;

    Known(Inquiry inquiry, List<List<Rule>> rules, List<Touch> touches, Common common) {
        this.inquiry = inquiry;
        this.rules = rules;
        this.touches = touches;
        this.common = common;
    }

    /** Where nobody wishes anything, nothing has to be read. */
    static Known nothing(Inquiry inquiry) {
        return new Known(inquiry, List.of(), List.of(), null);
    }

    /** The candidates as they stand, in the order of the wishes. */
    List<Candidate> candidates() {
        return IntStream.range(0, inquiry.wishes().size())
                .mapToObj(wish -> candidate(wish, List.of(), common.shortages()))
                .toList();
    }

    /**
     * The candidate of a wish when more was planned for the person meanwhile.
     *
     * @param planned contacts that were planned since it was read
     * @param shortages what is short by now
     */
    Candidate candidate(int number, List<Touch> planned, Collection<Shortage> shortages) {
        var wish = inquiry.wishes().get(number);
        var assessment = inquiry.person()
                .map(known -> new Assessment(rules.get(number), touches, known.zone()).with(planned))
                .orElse(Assessment.FREE);
        return new Candidate(
                inquiry.person(),
                wish.campaign(),
                wish.revision(),
                wish.action(),
                wish.treatment(),
                common.purposes().get(wish.action().purpose()),
                wish.trigger(),
                common.policies().getOrDefault(wish.brand(), List.of()).stream()
                        .filter(wish.proposal()::isCoveredBy)
                        .toList(),
                assessment,
                wish.channelEnabled(),
                common.histories().getOrDefault(wish.past(inquiry.members()), History.NONE),
                of(wish, shortages),
                block(wish),
                new Standing(score(wish, assessment), null));
    }

    /** What all the contacts would take of what there is only so much of. */
    Stream<Limit> limits() {
        return inquiry.wishes().stream().flatMap(Wish::limits).distinct();
    }

    // Null where the address is open, or there is none.
    private String block(Wish wish) {
        return wish.address(inquiry.person())
                .flatMap(point -> common.blocks()
                        .against(
                                point.ik(),
                                wish.treatment().channel(),
                                wish.brand(),
                                common.purposes().get(wish.action().purpose()),
                                wish.action().contentClass().name()))
                .orElse(null);
    }

    private Score score(Wish wish, Assessment assessment) {
        return Scoring.score(
                wish.action(),
                wish.treatment(),
                common.counts().getOrDefault(wish.key(), Count.NONE),
                assessment,
                wish.trigger().now(),
                wish.placement());
    }

    // In the order in which they would be taken.
    private static List<Shortage> of(Wish wish, Collection<Shortage> shortages) {
        return wish.limits()
                .flatMap(limit ->
                        shortages.stream().filter(shortage -> shortage.limit().equals(limit)))
                .toList();
    }

    /** What was read for all persons together. */
    record Common(
            Map<String, List<ContactPolicy>> policies,
            Map<String, PurposeClass> purposes,
            Map<Key, Count> counts,
            Map<Histories.Asked, History> histories,
            List<Shortage> shortages,
            ContactPointBlocks.Standing blocks) {}
}
