package io.klantbeeld.consent.permission.algebra;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.EventState;
import io.klantbeeld.consent.choice.Evidence;
import io.klantbeeld.consent.choice.EvidenceMethod;
import io.klantbeeld.consent.choice.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A person with a random history in a small world, where scopes often meet and times are often equal.
 *
 * @param members the keys whose choices count
 */
record RandomPerson(Set<String> members, List<ConsentEvent> events, Cell cell, Instant at) {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final List<String> KEYS = List.of("k1", "k2", "k3");
    private static final List<Channel> CHANNELS = Arrays.asList(null, Channel.EMAIL, Channel.PHONE);

    /** A notice "all" shows everything, "x-by-mail" the topic x by e-mail only; grants of purpose p end after 4 days. */
    static final Terms TERMS = new Terms() {
        @Override
        public boolean shows(ConsentEvent grant, Cell cell) {
            return switch (grant.notice()) {
                case "all" -> true;
                case "x-by-mail" ->
                    cell.channel() == Channel.EMAIL
                            && (cell.topic() == null || cell.topic().equals("x"));
                default -> false;
            };
        }

        @Override
        public boolean demandsConfirmation() {
            return false;
        }

        @Override
        public Instant renewal(ConsentEvent grant) {
            return Instant.MAX;
        }

        @Override
        public Instant end(ConsentEvent grant) {
            return "p".equals(grant.scope().purpose()) ? grant.effectiveAt().plus(Duration.ofDays(4)) : Instant.MAX;
        }
    };

    static RandomPerson of(Random random) {
        var members = new HashSet<>(KEYS.subList(0, 1 + random.nextInt(KEYS.size())));
        var events = new ArrayList<ConsentEvent>();
        int count = random.nextInt(11);
        for (int i = 0; i < count; i++) {
            events.add(event(random));
        }
        return new RandomPerson(members, events, cell(random), day(random.nextInt(12)));
    }

    static Cell cell(Random random) {
        return new Cell(
                one(random, "a", "a", "b"),
                one(random, "p", "p", "q"),
                one(random, null, "x", "y"),
                CHANNELS.get(1 + random.nextInt(2)),
                one(random, null, null, "k1", "k9"));
    }

    static Scope scope(Random random) {
        return new Scope(
                one(random, "a", "a", "a", "b", null),
                one(random, "p", "p", "p", "q", null),
                one(random, null, null, "x", "y"),
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                one(random, null, null, null, "k1"));
    }

    /** A scope that is about the cell. */
    static Scope covering(Random random, Cell cell) {
        return new Scope(
                one(random, cell.brand(), null),
                one(random, cell.purpose(), null),
                one(random, cell.topic(), null),
                one(random, cell.channel(), null),
                one(random, cell.contactPoint(), null));
    }

    static ConsentEvent event(Random random) {
        var ik = one(random, "k1", "k1", "k2", "k3");
        var members = new HashSet<>(random.nextInt(3) == 0 ? List.of(ik, one(random, "k1", "k2")) : List.of(ik));
        var action = random.nextBoolean() ? Action.GRANT : one(random, Action.values());
        return event(random, ik, members, action, scope(random));
    }

    static ConsentEvent event(Random random, String ik, Set<String> members, Action action, Scope scope) {
        var when = day(random.nextInt(8));
        var authority = one(random, Authority.SUBJECT, Authority.SUBJECT, one(random, Authority.values()));
        return new ConsentEvent(
                new UUID(random.nextLong(), random.nextLong()),
                ik,
                1,
                members,
                scope,
                action,
                LegalBasis.CONSENT,
                authority,
                action.raises() ? state(random) : EventState.EFFECTIVE,
                one(random, "all", "all", "x-by-mail"),
                when,
                when,
                when,
                evidence(random),
                null);
    }

    private static EventState state(Random random) {
        return one(random, EventState.EFFECTIVE, EventState.EFFECTIVE, one(random, EventState.values()));
    }

    private static Evidence evidence(Random random) {
        var witness = one(random, "witness", "witness", null);
        return random.nextInt(4) == 0 ? null : new Evidence(EvidenceMethod.PAPER, "nl", null, null, witness);
    }

    /** What the person says, by the engine. */
    Opinion opinion() {
        return opinionOf(members, events);
    }

    /** What the choices of other members would say on the same cell. */
    Opinion opinionOf(Set<String> others, List<ConsentEvent> said) {
        return new Algebra(others, others, said).on(cell, TERMS, at);
    }

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    @SafeVarargs
    static <T> T one(Random random, T... options) {
        return options[random.nextInt(options.length)];
    }
}
