package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.EventState;
import io.klantbeeld.consent.choice.Evidence;
import io.klantbeeld.consent.choice.EvidenceMethod;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.ledger.Said;
import io.klantbeeld.consent.subject.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import static io.klantbeeld.consent.permission.engine.SmallWorld.one;

/** A person with a random history in a small world, and a contact that somebody wants to make. */
record RandomCase(
        SmallWorld world,
        Definitions definitions,
        Subject subject,
        List<ConsentEvent> events,
        List<RecordedFact> facts,
        Ask ask) {
    static RandomCase of(Random random, SmallWorld world, Definitions definitions) {
        var subject = RandomSubject.of(random);
        var ask = ask(random);
        var events = new ArrayList<ConsentEvent>();
        int choices = random.nextInt(4) == 0 ? random.nextInt(13) : random.nextInt(4);
        for (int i = 0; i < choices; i++) {
            var scope = random.nextBoolean() ? scope(random) : covering(random, ask);
            events.add(event(random, action(random, scope), scope));
        }
        if (random.nextBoolean()) {
            events.add(willing(random, subject, ask));
        }
        var facts = facts(random, subject, ask);
        return new RandomCase(world, definitions, subject, List.copyOf(events), List.copyOf(facts), ask);
    }

    private static List<RecordedFact> facts(Random random, Subject subject, Ask ask) {
        var facts = new ArrayList<RecordedFact>();
        if (random.nextInt(4) == 0) {
            facts.add(RandomFacts.recorded(
                    random, keyOf(random, subject), RandomFacts.relationship(random, ask.brand())));
        }
        if (random.nextInt(20) == 0) {
            facts.add(RandomFacts.recorded(random, keyOf(random, subject), RandomFacts.blockOf(random, "k1")));
            facts.add(RandomFacts.recorded(random, keyOf(random, subject), RandomFacts.blockOf(random, "k2")));
        }
        int count = random.nextInt(3) == 0 ? random.nextInt(11) : random.nextInt(3);
        for (int i = 0; i < count; i++) {
            facts.add(RandomFacts.of(random, keyOf(random, subject), facts));
        }
        return facts;
    }

    // Without somebody who wants something nearly every answer is a no.
    private static ConsentEvent willing(Random random, Subject subject, Ask ask) {
        var scope = new Scope(ask.brand(), ask.purpose(), null, one(random, ask.channel(), null), null);
        var authority = "MINOR".equals(subject.subjectType()) ? Authority.GUARDIAN : Authority.SUBJECT;
        var when = SmallWorld.hour(random.nextInt(8) * 24);
        return new ConsentEvent(
                id(random),
                subject.keys().stream().sorted().findFirst().orElse("k1"),
                1,
                subject.keys(),
                scope,
                Action.GRANT,
                LegalBasis.CONSENT,
                authority,
                random.nextInt(6) == 0 ? EventState.PENDING_DOUBLE_OPT_IN : EventState.EFFECTIVE,
                one(random, "n/1/nl", "n/2/nl", "n/3/nl"),
                when,
                when,
                when,
                null,
                null);
    }

    // Mostly a key of the person, else one that was or that is another's.
    private static String keyOf(Random random, Subject subject) {
        var keys = subject.keys().stream().sorted().toArray(String[]::new);
        return keys.length > 0 && random.nextInt(3) != 0 ? one(random, keys) : one(random, "k1", "k2", "k3", "k9");
    }

    // Nobody can record a grant for all brands or all purposes.
    private static Action action(Random random, Scope scope) {
        var action = random.nextInt(3) != 0 ? Action.GRANT : one(random, Action.values());
        return action.raises() && (scope.brand() == null || scope.purpose() == null) ? Action.CONFIRM : action;
    }

    /** The identifier keys whose facts count: the person's own, and that of the address to be used. */
    Set<String> members() {
        var members = new HashSet<>(subject.keys());
        if (ask.contactPoint() != null) {
            members.add(ask.contactPoint());
        }
        return members;
    }

    /** What the engine looks at. */
    Case toCase() {
        return new Case(definitions, Person.of(subject, members(), new Said(events, facts)), ask);
    }

    RandomCase at(Instant at) {
        return new RandomCase(world, definitions, subject, events, facts, ask.at(at));
    }

    /** The same contact of somebody who has wishes about time. */
    RandomCase withWishes(Random random) {
        var wishes = new ArrayList<>(facts);
        for (int i = random.nextInt(3); i >= 0; i--) {
            wishes.add(RandomFacts.recorded(random, keyOf(random, subject), RandomFacts.hours(random)));
        }
        return with(events, List.copyOf(wishes));
    }

    RandomCase with(List<ConsentEvent> otherEvents, List<RecordedFact> otherFacts) {
        return new RandomCase(world, definitions, subject, otherEvents, otherFacts, ask);
    }

    RandomCase of(Subject other) {
        return new RandomCase(world, definitions, other, events, facts, ask);
    }

    private static Ask ask(Random random) {
        var topics = new ArrayList<String>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            topics.add(random.nextInt(30) == 0 ? "nowhere" : one(random, SmallWorld.TOPICS));
        }
        return new Ask(
                random.nextInt(99) == 0 ? "nobody" : one(random, "a", "a", "b"),
                random.nextInt(99) == 0 ? "nothing" : purpose(random),
                one(random, SmallWorld.CHANNELS),
                List.copyOf(new LinkedHashSet<>(topics)),
                random.nextInt(3) != 0 ? null : one(random, ContentClass.values()),
                one(random, null, null, null, "k1", "k2", "k9"),
                one(random, List.of(), List.of("email"), List.of("diet", "allergies", "shoe-size", "email")),
                random.nextInt(3) != 0 ? null : one(random, "partner", "partner", "stranger"),
                SmallWorld.START.plus(Duration.ofMinutes(random.nextInt(12 * 24 * 60))));
    }

    static String purpose(Random random) {
        return one(random, "marketing", "marketing", "marketing", "profiling", "sharing", "service", "safety");
    }

    static Scope scope(Random random) {
        return new Scope(
                one(random, "a", "a", "b", null),
                one(random, "marketing", "marketing", null, purpose(random)),
                one(random, null, null, one(random, SmallWorld.TOPICS)),
                one(random, null, Channel.EMAIL, Channel.PHONE),
                one(random, null, null, null, "k1", "k2"));
    }

    private static Scope covering(Random random, Ask ask) {
        var topic = ask.topics().isEmpty() ? null : ask.topics().getFirst();
        return new Scope(
                one(random, ask.brand(), null),
                one(random, ask.purpose(), null),
                one(random, null, topic),
                one(random, ask.channel(), null),
                one(random, null, null, ask.contactPoint()));
    }

    static ConsentEvent event(Random random, Action action, Scope scope) {
        var ik = one(random, "k1", "k1", "k2", "k3", "k9");
        var when = SmallWorld.hour(random.nextInt(8) * 24);
        var state = random.nextInt(4) != 0 ? EventState.EFFECTIVE : one(random, EventState.values());
        return new ConsentEvent(
                id(random),
                ik,
                1,
                members(random, ik),
                scope,
                action,
                LegalBasis.CONSENT,
                one(random, Authority.SUBJECT, Authority.SUBJECT, Authority.GUARDIAN, one(random, Authority.values())),
                action.raises() ? state : EventState.EFFECTIVE,
                random.nextInt(20) == 0 ? null : one(random, SmallWorld.NOTICES),
                when,
                when,
                when,
                evidence(random),
                null);
    }

    private static Evidence evidence(Random random) {
        var method = one(random, EvidenceMethod.PAPER, EvidenceMethod.DOUBLE_OPT_IN);
        return new Evidence(method, "nl", null, null, one(random, "witness", null));
    }

    static Set<String> members(Random random, String ik) {
        var members = new HashSet<>(Set.of(ik));
        if (random.nextInt(3) == 0) {
            members.add(one(random, "k1", "k2", "k3"));
        }
        return members;
    }

    static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
