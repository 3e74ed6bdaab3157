package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaigns.GlobalHoldOut;
import io.klantbeeld.campaign.contact.ContactPointBlocks;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Experience;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.contact.response.Responses.Count;
import io.klantbeeld.campaign.contact.response.Responses.Key;
import io.klantbeeld.campaign.decision.Facts.Wish;
import io.klantbeeld.campaign.decision.Wishes.Governed;
import io.klantbeeld.campaign.decision.arbitration.Score;
import io.klantbeeld.campaign.decision.arbitration.Scoring;
import io.klantbeeld.campaign.decision.arbitration.Standing;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.History;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.projection.PurposeClass;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** All that was read to judge what campaigns wish for one person. */
final class Known {
    private final Ruled asked;
    private final Experience experience;
    private final List<History> histories;
    private final Common common;
    private final ZoneId zone;

    /**
     * Takes what was read.
     *
     * @param experiences what there was, by the profile that it is kept under
     * @param histories of the pasts that matter; none where nobody is known
     */
    Known(Ruled asked, Map<UUID, Experience> experiences, List<History> histories, Common common) {
        this.asked = asked;
        this.experience = asked.own(experiences);
        this.histories = histories;
        this.common = common;
        this.zone = asked.inquiry().person().map(Person::zone).orElse(ZoneOffset.UTC);
    }

    /** The candidates as they stand, in the order of the wishes. */
    List<Candidate> candidates() {
        return IntStream.range(0, asked.wishes().size())
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
        var governed = asked.wishes().get(number);
        var wish = governed.wish();
        var person = asked.inquiry().person();
        var assessment = person.isPresent()
                ? new Assessment(asked.rules().get(number), experience, zone).with(planned)
                : Assessment.FREE;
        return new Candidate(
                person,
                wish.campaign(),
                wish.revision(),
                wish.action(),
                wish.treatment(),
                common.purposes().get(wish.action().purpose()),
                wish.trigger(),
                governed.policies(),
                assessment,
                wish.channelEnabled(),
                person.isPresent() ? histories.get(governed.past()) : History.NONE,
                common.of(wish),
                of(wish, shortages),
                block(wish),
                new Standing(score(governed, assessment), null));
    }

    /** What all the contacts would take of what there is only so much of. */
    List<Limit> limits() {
        return asked.inquiry().wishes().limits();
    }

    // Null where the address is open, or there is none.
    private String block(Wish wish) {
        return wish.address(asked.inquiry().person())
                .flatMap(point -> common.blocks()
                        .against(
                                point.ik(),
                                wish.treatment().channel(),
                                wish.brand(),
                                common.purposes().get(wish.action().purpose()),
                                wish.action().contentClass().name()))
                .orElse(null);
    }

    private Score score(Governed governed, Assessment assessment) {
        var wish = governed.wish();
        return Scoring.score(
                wish.action(),
                wish.treatment(),
                common.counts().getOrDefault(governed.key(), Count.NONE),
                assessment,
                wish.trigger().now(),
                wish.placement());
    }

    // In the order in which they would be taken.
    private static List<Shortage> of(Wish wish, Collection<Shortage> shortages) {
        return shortages.isEmpty()
                ? List.of()
                : wish.limits()
                        .flatMap(limit -> shortages.stream()
                                .filter(shortage -> shortage.limit().equals(limit)))
                        .toList();
    }

    /** What was read for all persons together. */
    record Common(
            Map<String, PurposeClass> purposes,
            Map<Key, Count> counts,
            List<Shortage> shortages,
            ContactPointBlocks.Standing blocks,
            List<GlobalHoldOut> holdOuts) {
        // Its own is in its revision, which a simulation may suppose to be another one.
        List<GlobalHoldOut> of(Wish wish) {
            return holdOuts.isEmpty()
                    ? List.of()
                    : holdOuts.stream()
                            .filter(other -> other.brand().equals(wish.brand()))
                            .filter(other ->
                                    !other.campaign().equals(wish.campaign().key()))
                            .toList();
        }
    }
}
