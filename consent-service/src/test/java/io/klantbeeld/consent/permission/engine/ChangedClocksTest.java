package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Brand;
import io.klantbeeld.consent.catalogue.CatalogueByHand;
import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.Controller;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.catalogue.PurposeClass;
import io.klantbeeld.consent.catalogue.Requirement;
import io.klantbeeld.consent.catalogue.RulePack;
import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Hardness;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.fact.ZoneSource;
import io.klantbeeld.consent.hours.Span;
import io.klantbeeld.consent.hours.WeeklyHours;
import io.klantbeeld.consent.ledger.Said;
import io.klantbeeld.consent.subject.Standing;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.test.Proof;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks for the end of a deferral minute by minute, in every zone whose clocks are changed. */
class ChangedClocksTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MINUTES = 15 * 24 * 60;

    /** Hours of the law and of the person, in the zone of one of them or both. */
    private record Waiting(ZoneId home, ZoneId own, List<Span> law, List<Span> quiet, List<Span> window, Instant at) {
        boolean isWelcome(Instant moment) {
            return !within(law, home, moment) && !within(quiet, own, moment) && within(window, home, moment);
        }

        private static boolean within(List<Span> spans, ZoneId zone, Instant moment) {
            var local = LocalDateTime.ofInstant(moment, zone);
            return spans.stream().anyMatch(span -> WishModel.within(span, local));
        }

        Optional<Instant> firstWelcome() {
            for (int minute = 0; minute < MINUTES; minute++) {
                var moment = at.plusSeconds(60L * minute);
                if (isWelcome(moment)) {
                    return Optional.of(moment);
                }
            }
            return Optional.empty();
        }
    }

    @Test
    void aDeferralEndsAtTheFirstMinuteThatIsWelcomeWhereClocksAreChanged() {
        var random = new Random(20260329);
        int deferred = 0;
        for (int i = 0; i < Proof.tries(1, 20); i++) {
            for (var zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
                var waiting = waiting(random, ZoneId.of(zone));
                if (waiting == null || waiting.isWelcome(waiting.at())) {
                    continue;
                }
                // given
                var contact = contact(random, waiting);
                var now = Engine.contact(contact, Explain.FIRST);
                // when
                var permitted = new Course(contact, now).permitted();
                // then
                assertThat(now.outcome()).as("%s", waiting).isEqualTo(Outcome.DEFER);
                assertThat(permitted).as("%s", waiting).isEqualTo(waiting.firstWelcome());
                deferred++;
            }
        }
        assertThat(deferred).isGreaterThan(50);
    }

    // Null for a zone whose clocks are never changed.
    private static Waiting waiting(Random random, ZoneId zone) {
        var turn = zone.getRules().nextTransition(START);
        return turn == null
                ? null
                : new Waiting(
                        zone,
                        SmallWorld.one(random, zone, ZoneId.of("America/New_York")),
                        SmallWorld.spans(random),
                        SmallWorld.spans(random),
                        SmallWorld.spans(random),
                        turn.getInstant().minus(Duration.ofMinutes(random.nextInt(48 * 60))));
    }

    private static Case contact(Random random, Waiting waiting) {
        var subject = new Subject(
                Standing.ACTIVE,
                new UUID(1, 1),
                "k1",
                List.of(),
                null,
                waiting.home().getId(),
                null,
                null);
        var wishes = wishes(waiting);
        var said = wishes.stream()
                .map(wish -> RandomFacts.recorded(random, "k1", wish))
                .toList();
        return new Case(
                new Definitions(catalogue(waiting.law()).inForce(), Map.of()),
                Person.of(subject, Set.of("k1"), new Said(List.of(), said)),
                Ask.about("a", "research", Channel.POST, List.of(), waiting.at()));
    }

    private static List<Fact> wishes(Waiting waiting) {
        return List.of(
                new Preference.QuietHours(
                        null,
                        null,
                        new WeeklyHours(waiting.quiet()),
                        waiting.own(),
                        ZoneSource.DECLARED,
                        Hardness.HARD),
                new Preference.TimeWindow(
                        "a", Channel.POST, new WeeklyHours(waiting.window()), null, ZoneSource.DEVICE, Hardness.HARD));
    }

    private static CatalogueByHand catalogue(List<Span> quietHours) {
        return new CatalogueByHand()
                .with("c", new Controller("C", "NL", "privacy@example.com", null, ZoneId.of("Europe/Amsterdam")))
                .with("a", new Brand("A", "c", "nl"))
                .with("research", research())
                .with("eu", new RulePack("EU", List.of(rule(quietHours))));
    }

    private static Purpose research() {
        return new Purpose(
                "Research",
                Map.of(),
                PurposeClass.RESEARCH,
                List.of(LegalBasis.LEGITIMATE_INTEREST),
                List.of("CONTACT"),
                null,
                null,
                null,
                null,
                null,
                null,
                "dms:42");
    }

    private static RulePack.Rule rule(List<Span> quietHours) {
        return new RulePack.Rule(
                null,
                null,
                Set.of(PurposeClass.RESEARCH),
                Requirement.LEGITIMATE_INTEREST,
                false,
                null,
                quietHours,
                "Art. 1",
                null,
                null);
    }
}
