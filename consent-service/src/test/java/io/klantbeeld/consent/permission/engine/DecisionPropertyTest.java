package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.EventState;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.fact.AttributeGrant;
import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Hardness;
import io.klantbeeld.consent.fact.Lift;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.fact.RecordedFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold for every decision. */
class DecisionPropertyTest {
    private static final Instant LATER = SmallWorld.hour(8 * 24);
    private static final Instant LAST = SmallWorld.hour(9 * 24);

    @Provide
    Arbitrary<RandomCase> contacts() {
        return Arbitraries.randomValue(SmallWorld::contact);
    }

    @Property
    void lateAndRepeatedFactsMeanTheSame(@ForAll("contacts") RandomCase contact, @ForAll Random random) {
        // given
        var events = new ArrayList<>(contact.events());
        var facts = new ArrayList<>(contact.facts());
        events.addAll(contact.events());
        facts.addAll(contact.facts());
        Collections.shuffle(events, random);
        Collections.shuffle(facts, random);
        var shuffled = contact.with(events, facts);
        // when
        var answer = Engine.contact(shuffled.toCase(), Explain.FIRST);
        // then
        assertThat(answer).isEqualTo(Engine.contact(contact.toCase(), Explain.FIRST));
        assertThat(new Mask(shuffled.toCase()).denied()).isEqualTo(new Mask(contact.toCase()).denied());
    }

    @Property
    void aDenialNeverOpens(@ForAll("contacts") RandomCase contact, @ForAll Random random) {
        // given
        var action = SmallWorld.one(random, Action.REFUSE, Action.WITHDRAW, Action.OBJECT, Action.INVALIDATE);
        var event = RandomCase.event(random, action, RandomCase.scope(random));
        // when
        var chosen = contact.with(with(contact.events(), event), contact.facts());
        var stated = contact.with(contact.events(), with(contact.facts(), stated(random, denial(random, contact))));
        // then
        for (var after : List.of(chosen, stated)) {
            assertThat(!permits(after) || permits(contact)).as("%s", after).isTrue();
            assertThat(new Mask(contact.toCase()).allowed()).containsAll(new Mask(after.toCase()).allowed());
        }
    }

    // What replaces an earlier wish may loosen it; that is no denial.
    private static Fact denial(Random random, RandomCase contact) {
        var fact = SmallWorld.one(
                random,
                RandomFacts.suppression(random),
                RandomFacts.preference(random),
                RandomFacts.attributeGrant(random));
        boolean replaces = fact.slot().isPresent()
                && contact.facts().stream().anyMatch(it -> it.said().slot().equals(fact.slot()));
        return fact.lowers() && !replaces ? fact : denial(random, contact);
    }

    @Property
    void aGrantOpensNothingBeyondItsScope(@ForAll("contacts") RandomCase contact, @ForAll Random random) {
        // given
        var scope = RandomCase.scope(random);
        var grant = RandomCase.event(random, Action.GRANT, scope);
        // when
        var after = contact.with(with(contact.events(), grant), contact.facts());
        // then
        if (permits(after) && !permits(contact)) {
            assertThat(contact.ask().cells()).as("%s", grant).anyMatch(scope::coversButContactPoint);
        }
    }

    @Property
    void anAllowanceOfAttributesAllowsNothingBeyondThem(@ForAll("contacts") RandomCase contact, @ForAll Random random) {
        // given
        var it = RandomFacts.attributeGrant(random);
        var allowance =
                new AttributeGrant(it.brand(), it.purpose(), it.recipient(), it.attribute(), it.category(), true);
        // when
        var after = contact.with(contact.events(), with(contact.facts(), stated(random, allowance)));
        // then
        var gained = new ArrayList<>(new Mask(after.toCase()).allowed());
        gained.removeAll(new Mask(contact.toCase()).allowed());
        assertThat(gained).allMatch(attribute -> isWithin(attribute, allowance, contact.ask()));
        if (permits(after) && !permits(contact)) {
            assertThat(!gained.isEmpty() || contact.ask().recipient() != null).isTrue();
        }
    }

    private static boolean isWithin(String attribute, AttributeGrant allowance, Ask ask) {
        return (allowance.brand() == null || allowance.brand().equals(ask.brand()))
                && (allowance.purpose() == null || allowance.purpose().equals(ask.purpose()))
                && (allowance.recipient() == null || allowance.recipient().equals(ask.recipient()))
                && (allowance.attribute() == null || allowance.attribute().equals(attribute))
                && (allowance.category() == null || allowance.category().equals(SmallWorld.CATEGORIES.get(attribute)));
    }

    @Property
    void aWantedTopicOpensNoOtherTopic(@ForAll("contacts") RandomCase contact, @ForAll Random random) {
        // given
        var topic = SmallWorld.one(random, SmallWorld.TOPICS);
        var wanted = new Preference.Topic(SmallWorld.one(random, null, "a"), topic, true, Hardness.HARD);
        var lineages = contact.ask().topics().stream()
                .map(contact.definitions().catalogue()::lineage)
                .toList();
        // when
        var after = contact.with(contact.events(), with(contact.facts(), stated(random, wanted)));
        // then
        if (lineages.stream().noneMatch(lineage -> lineage.contains(topic))) {
            assertThat(Engine.contact(after.toCase(), Explain.ALL))
                    .isEqualTo(Engine.contact(contact.toCase(), Explain.ALL));
        }
        assertThat(!permits(after) || permits(contact) || !lineages.isEmpty()).isTrue();
    }

    @Property
    void aLiftGivesBackWhatItLiftedAndNoMore(@ForAll("contacts") RandomCase contact, @ForAll Random random) {
        // given
        var liftable = contact.facts().stream()
                .filter(fact -> fact.said().slot().isEmpty() && !(fact.said() instanceof Lift))
                .toList();
        Assume.that(!liftable.isEmpty());
        var lifted = SmallWorld.one(random, liftable);
        // when
        var after = contact.with(contact.events(), with(contact.facts(), stated(random, new Lift(lifted.id()))));
        // then
        var without = new ArrayList<>(contact.facts());
        without.remove(lifted);
        assertThat(Engine.contact(after.toCase(), Explain.ALL))
                .isIn(
                        Engine.contact(contact.toCase(), Explain.ALL),
                        Engine.contact(contact.with(contact.events(), without).toCase(), Explain.ALL));
    }

    @Property
    void aBroadGrantNeverReopensARefusedTopic(@ForAll("contacts") RandomCase contact, @ForAll Random random) {
        // given
        var ask = contact.ask();
        var purpose = contact.world().purposes().get(ask.purpose());
        Assume.that(purpose != null && purpose.purposeClass().isRefusable());
        Assume.that(!ask.topics().isEmpty() && contact.subject().keys().contains("k1"));
        var topic = ask.topics().getFirst();
        Assume.that(!topic.equals("travel"));
        var refused = said(random, Action.REFUSE, new Scope(ask.brand(), ask.purpose(), topic, null, null), LATER);
        var granted = said(random, Action.GRANT, new Scope(ask.brand(), ask.purpose(), null, null, null), LAST);
        var unwanted = at(LATER, random, new Preference.Topic(null, topic, false, Hardness.HARD));
        var wanted = at(LAST, random, new Preference.Topic(ask.brand(), "travel", true, Hardness.HARD));
        // when
        var chosen = contact.with(with(with(contact.events(), refused), granted), List.of());
        var wished = contact.with(List.of(granted), with(with(contact.facts(), unwanted), wanted));
        // then
        assertThat(permits(chosen)).as("%s", chosen).isFalse();
        assertThat(permits(wished)).as("%s", wished).isFalse();
    }

    private static boolean permits(RandomCase contact) {
        return Engine.contact(contact.toCase(), Explain.FIRST).outcome().permits();
    }

    private static RecordedFact stated(Random random, Fact fact) {
        return RandomFacts.recorded(random, SmallWorld.one(random, "k1", "k1", "k2"), fact);
    }

    private static RecordedFact at(Instant when, Random random, Fact fact) {
        var it = RandomFacts.recorded(random, "k1", fact);
        return new RecordedFact(it.id(), it.ik(), 1, it.members(), fact, Authority.SUBJECT, when, when);
    }

    private static ConsentEvent said(Random random, Action action, Scope scope, Instant when) {
        var it = RandomCase.event(random, action, scope);
        return new ConsentEvent(
                it.id(),
                "k1",
                1,
                Set.of("k1"),
                scope,
                action,
                it.basis(),
                Authority.SUBJECT,
                EventState.EFFECTIVE,
                it.notice(),
                when,
                when,
                when,
                it.evidence(),
                null);
    }

    private static <T> List<T> with(List<T> all, T another) {
        var more = new ArrayList<>(all);
        more.add(another);
        return more;
    }
}
