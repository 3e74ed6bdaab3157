package io.klantbeeld.consent.permission.algebra;

import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.EventState;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.permission.algebra.Opinion.Allows;
import io.klantbeeld.consent.permission.algebra.Opinion.Silent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold for every history. */
class AlgebraPropertyTest {
    private static final Set<String> ALL = Set.copyOf(RandomPerson.KEYS);

    @Provide
    Arbitrary<RandomPerson> people() {
        return Arbitraries.randomValue(RandomPerson::of);
    }

    @Property
    void orderAndRepetitionOfArrivalMeanNothing(@ForAll("people") RandomPerson person, @ForAll Random random) {
        // given
        var shuffled = new ArrayList<>(person.events());
        shuffled.addAll(person.events());
        Collections.shuffle(shuffled, random);
        // when
        var opinion = person.opinionOf(person.members(), shuffled);
        // then
        assertThat(opinion).isEqualTo(person.opinion());
    }

    @Property
    void aDenialClosesEveryNarrowerCell(@ForAll("people") RandomPerson person, @ForAll Random random) {
        // given
        var denial = denialOf(random, RandomPerson.covering(random, person.cell()), RandomPerson.day(20));
        // when
        var opinion = person.opinionOf(person.members(), with(person.events(), denial));
        // then
        assertThat(opinion).isInstanceOf(Opinion.Denies.class);
    }

    @Property
    void aDenialNeverOpensACell(@ForAll("people") RandomPerson person, @ForAll Random random) {
        // given
        var denial = denialOf(random, RandomPerson.scope(random), RandomPerson.day(random.nextInt(9)));
        // when
        var after = person.opinionOf(person.members(), with(person.events(), denial));
        // then
        if (after instanceof Allows) {
            assertThat(person.opinion()).isInstanceOf(Allows.class);
        }
    }

    @Property
    void aBroadGrantNeverReopensARefusedTopic(@ForAll("people") RandomPerson person, @ForAll Random random) {
        // given
        var cell = new Cell("a", "q", "x", person.cell().channel(), null);
        var history = with(
                narrowerThanTopic(person.events()),
                denialOf(random, new Scope("a", "q", "x", null, null), RandomPerson.day(9)));
        // when
        var broad = grantOf(random, new Scope("a", "q", null, person.cell().channel(), null), RandomPerson.day(10));
        var opinion = new Algebra(ALL, ALL, with(history, broad)).on(cell, RandomPerson.TERMS, RandomPerson.day(11));
        // then
        assertThat(opinion).isInstanceOf(Opinion.Denies.class);
    }

    @Property
    void aGrantForTheTopicReopensIt(@ForAll Random random) {
        // given
        var topic = new Scope("a", "q", "x", null, null);
        var cell = new Cell("a", "q", "x", io.klantbeeld.consent.catalogue.Channel.EMAIL, null);
        var refused = denialOf(random, topic, RandomPerson.day(9));
        // when
        var granted = grantOf(random, topic, RandomPerson.day(10));
        var opinion =
                new Algebra(ALL, ALL, List.of(refused, granted)).on(cell, RandomPerson.TERMS, RandomPerson.day(11));
        // then
        assertThat(opinion).isInstanceOf(Allows.class);
    }

    @Property
    void anImportNeverRaisesAboveADenial(@ForAll("people") RandomPerson person, @ForAll Random random) {
        // given
        var scope = RandomPerson.covering(random, person.cell());
        var denied = with(person.events(), denialOf(random, scope, RandomPerson.day(random.nextInt(30))));
        var imported = as(Authority.IMPORT, grantOf(random, scope, RandomPerson.day(20)));
        // when
        var after = person.opinionOf(person.members(), with(denied, imported));
        // then
        assertThat(after).isEqualTo(person.opinionOf(person.members(), denied));
    }

    @Property
    void whoMayNotRaiseOpensNothing(@ForAll("people") RandomPerson person, @ForAll Random random) {
        // given
        var authority = random.nextBoolean() ? Authority.INFERRED : Authority.SIGNAL;
        var said = as(authority, grantOf(random, RandomPerson.scope(random), RandomPerson.day(20)));
        // when
        var after = person.opinionOf(person.members(), with(person.events(), said));
        // then
        assertThat(after).isEqualTo(person.opinion());
    }

    @Property
    void aMergeNeverWidens(@ForAll("people") RandomPerson person) {
        // given
        var apart =
                person.events().stream().map(AlgebraPropertyTest::neverMerged).toList();
        var cell = withoutContactPoint(person);
        // when
        var merged = cell.opinionOf(ALL, apart);
        // then
        if (merged instanceof Allows) {
            var alone = RandomPerson.KEYS.stream()
                    .map(key -> cell.opinionOf(Set.of(key), apart))
                    .toList();
            assertThat(alone).allMatch(opinion -> opinion instanceof Allows || opinion instanceof Silent);
            assertThat(alone).anyMatch(Allows.class::isInstance);
        }
    }

    @Property
    void anUnmergeGivesAtMostWhatNeverMergedGives(@ForAll("people") RandomPerson person) {
        for (var key : RandomPerson.KEYS) {
            // given
            var own = person.events().stream()
                    .filter(event -> event.ik().equals(key))
                    .map(AlgebraPropertyTest::neverMerged)
                    .toList();
            // when
            var unmerged = person.opinionOf(Set.of(key), person.events());
            // then
            if (unmerged instanceof Allows) {
                assertThat(person.opinionOf(Set.of(key), own)).isInstanceOf(Allows.class);
            }
        }
    }

    private static RandomPerson withoutContactPoint(RandomPerson person) {
        var cell = person.cell();
        return new RandomPerson(
                person.members(),
                person.events(),
                new Cell(cell.brand(), cell.purpose(), cell.topic(), cell.channel(), null),
                person.at());
    }

    // Only a grant that names the topic may lift its refusal; the others do not matter here.
    private static List<ConsentEvent> narrowerThanTopic(List<ConsentEvent> events) {
        return events.stream()
                .filter(event -> !event.effectiveAt().isAfter(RandomPerson.day(9)))
                .toList();
    }

    private static List<ConsentEvent> with(List<ConsentEvent> events, ConsentEvent another) {
        var all = new ArrayList<>(events);
        all.add(another);
        return all;
    }

    private static ConsentEvent denialOf(Random random, Scope scope, Instant when) {
        var action = RandomPerson.one(random, Action.REFUSE, Action.WITHDRAW, Action.OBJECT, Action.INVALIDATE);
        return at(when, RandomPerson.event(random, "k1", Set.of("k1"), action, scope));
    }

    private static ConsentEvent grantOf(Random random, Scope scope, Instant when) {
        var grant = RandomPerson.event(random, "k1", Set.of("k1"), Action.GRANT, scope);
        return as(Authority.SUBJECT, at(when, grant));
    }

    private static ConsentEvent at(Instant when, ConsentEvent it) {
        return copy(it, it.members(), it.authority(), EventState.EFFECTIVE, "all", when);
    }

    private static ConsentEvent as(Authority authority, ConsentEvent it) {
        return copy(it, it.members(), authority, it.state(), it.notice(), it.effectiveAt());
    }

    private static ConsentEvent neverMerged(ConsentEvent it) {
        return copy(it, Set.of(it.ik()), it.authority(), it.state(), it.notice(), it.effectiveAt());
    }

    private static ConsentEvent copy(
            ConsentEvent it, Set<String> members, Authority authority, EventState state, String notice, Instant when) {
        return new ConsentEvent(
                it.id(),
                it.ik(),
                it.personSeq(),
                members,
                it.scope(),
                it.action(),
                it.basis(),
                authority,
                state,
                notice,
                when,
                when,
                when,
                it.evidence(),
                it.spokenBy());
    }
}
