package io.klantbeeld.consent.catalogue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rule packs of the release, as if they were in force. */
final class ShippedLaw {
    static final Map<String, RulePack> PACKS = ShippedRulePacks.read();

    private static final RuleBook BOOK = book();

    private ShippedLaw() {}

    record Circumstance(SubjectType subject, Channel channel, PurposeClass purpose) {}

    private static RuleBook book() {
        var active = new HashMap<String, Catalogue.Active>();
        PACKS.forEach((key, pack) -> active.put(key, new Catalogue.Active(Kind.RULE_PACK, key, 1, pack)));
        return new RuleBook(active);
    }

    static Optional<Statute> find(String country, Circumstance asked, Instant at) {
        return BOOK.find(country, asked.subject(), asked.channel(), asked.purpose(), at);
    }

    /** The pack that answers; empty when none does. */
    static Optional<String> answeringPack(String country, Circumstance asked, Instant at) {
        return find(country, asked, at)
                .map(statute -> statute.ref().substring(0, statute.ref().indexOf('@')));
    }

    /** Everything that can be asked about a purpose that a person may refuse. */
    static List<Circumstance> circumstances() {
        return Stream.of(SubjectType.values())
                .flatMap(subject -> Stream.of(Channel.values()).flatMap(channel -> Stream.of(PurposeClass.values())
                        .filter(PurposeClass::isRefusable)
                        .map(purpose -> new Circumstance(subject, channel, purpose))))
                .toList();
    }

    /** An instant before every change of the law, and every change: between them nothing changes. */
    static SortedSet<Instant> moments() {
        var moments = new TreeSet<>(List.of(Instant.EPOCH));
        PACKS.values().stream()
                .flatMap(pack -> pack.rules().stream())
                .flatMap(rule -> Stream.of(rule.validFrom(), rule.validTo()))
                .filter(turn -> turn != null)
                .forEach(moments::add);
        return moments;
    }
}
