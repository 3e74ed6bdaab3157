package io.klantbeeld.consent.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is in force, at one revision; immutable, and asked without touching the database. */
public final class Catalogue {
    private final long revision;
    private final List<Active> entries;
    private final Map<Kind, Map<String, Active>> active;
    private final List<Offer> offers;
    private final Map<String, List<String>> topicsByBrand = new HashMap<>();
    private final RuleBook rules;
    private final Map<String, Instant> superseded;

    /** One entry in force. */
    record Active(Kind kind, String key, long version, Definition definition) {}

    /** A brand that may want to reach people for a purpose through a channel, as its notices say. */
    public record Offer(String brand, String purpose, Channel channel) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            int byBrand = brand.compareTo(other.brand);
            int byPurpose = byBrand != 0 ? byBrand : purpose.compareTo(other.purpose);
            return byPurpose != 0 ? byPurpose : channel.compareTo(other.channel);
        }
    }

    Catalogue(long revision, List<Active> entries) {
        this.revision = revision;
        this.entries = List.copyOf(entries);
        this.active = new HashMap<>();
        for (var entry : entries) {
            active.computeIfAbsent(entry.kind(), kind -> new HashMap<>()).put(entry.key(), entry);
            if (entry.definition() instanceof Topic topic) {
                topicsByBrand
                        .computeIfAbsent(topic.brand(), brand -> new ArrayList<>())
                        .add(entry.key());
            }
        }
        topicsByBrand.values().forEach(topics -> topics.sort(null));
        this.offers = offersOf(entries);
        this.rules = new RuleBook(entries(Kind.RULE_PACK));
        this.superseded = MaterialChanges.of(entries(Kind.NOTICE));
    }

    /** A catalogue in which nothing is in force. */
    public static Catalogue empty() {
        return new Catalogue(0, List.of());
    }

    /** The same catalogue with other rule packs, by jurisdiction. */
    public Catalogue with(Map<String, RulePack> packs) {
        var amended = new ArrayList<>(entries);
        amended.removeIf(entry -> entry.kind() == Kind.RULE_PACK && packs.containsKey(entry.key()));
        packs.forEach((jurisdiction, pack) -> amended.add(new Active(Kind.RULE_PACK, jurisdiction, 0, pack)));
        return new Catalogue(revision, amended);
    }

    private static List<Offer> offersOf(List<Active> entries) {
        var offers = new TreeSet<Offer>();
        for (var entry : entries) {
            if (entry.definition() instanceof Notice notice) {
                var covers = notice.covers();
                for (var brand : covers.brands()) {
                    for (var purpose : covers.purposes()) {
                        covers.channels().forEach(channel -> offers.add(new Offer(brand, purpose, channel)));
                    }
                }
            }
        }
        return List.copyOf(offers);
    }

    /** The revision, which rises with every activation. */
    public long revision() {
        return revision;
    }

    public Optional<Brand> brand(String key) {
        return find(Kind.BRAND, key, Brand.class);
    }

    public Optional<Controller> controller(String key) {
        return find(Kind.CONTROLLER, key, Controller.class);
    }

    public Optional<Controller> controllerOf(Brand brand) {
        return find(Kind.CONTROLLER, brand.controller(), Controller.class);
    }

    public Optional<Purpose> purpose(String key) {
        return find(Kind.PURPOSE, key, Purpose.class);
    }

    public Optional<Topic> topic(String key) {
        return find(Kind.TOPIC, key, Topic.class);
    }

    /** A notice by its name {@code key/version/locale}. */
    public Optional<Notice> notice(String name) {
        return find(Kind.NOTICE, name, Notice.class);
    }

    /** Names a purpose with its version, such as {@code marketing@3}, as the rule behind a decision. */
    public String purposeRule(String key) {
        var entry = entries(Kind.PURPOSE).get(key);
        return entry == null ? key : key + "@" + entry.version();
    }

    /** The topics of a brand, in the order of their keys. */
    public List<String> topicsOf(String brand) {
        return topicsByBrand.getOrDefault(brand, List.of());
    }

    /** A topic and those above it, from the narrowest; what is not in force has nothing above it. */
    public List<String> lineage(String topic) {
        var lineage = new LinkedHashSet<String>();
        var next = topic;
        while (next != null && lineage.add(next)) {
            next = topic(next).map(Topic::parent).orElse(null);
        }
        return List.copyOf(lineage);
    }

    /**
     * What the law asks for.
     *
     * @param country ISO 3166-1 alpha-2; null where none is known
     */
    public Optional<Statute> statute(
            String country, SubjectType subject, Channel channel, PurposeClass purpose, Instant at) {
        return rules.find(country, subject, channel, purpose, at);
    }

    /** The instants at which the law on a circumstance changes. */
    public Stream<Instant> legalTurns(String country, SubjectType subject, Channel channel, PurposeClass purpose) {
        return rules.turns(country, subject, channel, purpose);
    }

    /** When a later version of a notice first says something materially different; empty while none does. */
    public Optional<Instant> materiallyChanged(String notice) {
        return Optional.ofNullable(superseded.get(notice));
    }

    /** Every brand × purpose × channel that a notice covers, in order. */
    public List<Offer> offers() {
        return offers;
    }

    private <D extends Definition> Optional<D> find(Kind kind, String key, Class<D> type) {
        return Optional.ofNullable(entries(kind).get(key)).map(entry -> type.cast(entry.definition()));
    }

    private Map<String, Active> entries(Kind kind) {
        return active.getOrDefault(kind, Map.of());
    }
}
