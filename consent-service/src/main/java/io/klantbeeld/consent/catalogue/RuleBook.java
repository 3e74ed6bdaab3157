package io.klantbeeld.consent.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule packs in force, arranged by what a decision asks for: no pack is searched while somebody waits. */
final class RuleBook {
    /** The pack for every country without one, and for what a country's pack says nothing about. */
    static final String DEFAULT = "eu";

    private final Map<String, Map<Circumstance, List<Statute>>> statutes = new HashMap<>();

    private record Circumstance(SubjectType subject, Channel channel, PurposeClass purpose) {}

    RuleBook(Map<String, Catalogue.Active> packs) {
        packs.forEach((jurisdiction, pack) -> statutes.put(jurisdiction, arranged(pack)));
    }

    private static Map<Circumstance, List<Statute>> arranged(Catalogue.Active entry) {
        var pack = (RulePack) entry.definition();
        var name = entry.key() + "@" + entry.version();
        var arranged = new HashMap<Circumstance, List<Statute>>();
        for (int row = 0; row < pack.rules().size(); row++) {
            var rule = pack.rules().get(row);
            var statute = new Statute(name + "#" + (row + 1), rule, rule.quiet());
            circumstances()
                    .filter(it -> rule.fits(it.subject(), it.channel(), it.purpose()))
                    .forEach(it -> arranged.computeIfAbsent(it, none -> new ArrayList<>())
                            .add(statute));
        }
        return arranged;
    }

    private static Stream<Circumstance> circumstances() {
        return Stream.of(SubjectType.values())
                .flatMap(subject -> Stream.of(Channel.values()).flatMap(channel -> Stream.of(PurposeClass.values())
                        .map(purpose -> new Circumstance(subject, channel, purpose))));
    }

    Optional<Statute> find(String country, SubjectType subject, Channel channel, PurposeClass purpose, Instant at) {
        var asked = new Circumstance(subject, channel, purpose);
        return jurisdictions(country)
                .flatMap(jurisdiction -> rows(jurisdiction, asked).stream())
                .filter(statute -> statute.rule().isValid(at))
                .findFirst();
    }

    /** The instants at which a row of the circumstance begins or ends to be valid. */
    Stream<Instant> turns(String country, SubjectType subject, Channel channel, PurposeClass purpose) {
        var asked = new Circumstance(subject, channel, purpose);
        return jurisdictions(country)
                .flatMap(jurisdiction -> rows(jurisdiction, asked).stream())
                .flatMap(statute ->
                        Stream.of(statute.rule().validFrom(), statute.rule().validTo()))
                .filter(turn -> turn != null);
    }

    private static Stream<String> jurisdictions(String country) {
        return Stream.of(country == null ? DEFAULT : country.toLowerCase(Locale.ROOT), DEFAULT)
                .distinct();
    }

    private List<Statute> rows(String jurisdiction, Circumstance asked) {
        return statutes.getOrDefault(jurisdiction, Map.of()).getOrDefault(asked, List.of());
    }
}
