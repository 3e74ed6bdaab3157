package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Brand;
import io.klantbeeld.consent.catalogue.CatalogueByHand;
import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.Controller;
import io.klantbeeld.consent.catalogue.DoubleOptIn;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.catalogue.Notice;
import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.catalogue.PurposeClass;
import io.klantbeeld.consent.catalogue.Requirement;
import io.klantbeeld.consent.catalogue.RulePack;
import io.klantbeeld.consent.catalogue.SubjectType;
import io.klantbeeld.consent.catalogue.Topic;
import io.klantbeeld.consent.hours.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A random catalogue and law, small enough that cases meet in it often; times are whole minutes around a DST change. */
record SmallWorld(
        Map<String, Controller> controllers,
        Map<String, Brand> brands,
        Map<String, Purpose> purposes,
        Map<String, Topic> topics,
        Map<String, Notice> notices,
        Map<String, RulePack> packs) {
    static final Instant START = Instant.parse("2026-03-20T00:00:00Z");
    static final List<String> TOPICS = List.of("travel", "trains", "night-trains", "food");
    static final List<String> NOTICES = List.of("n/1/nl", "n/2/nl", "n/3/nl", "n/2/en", "m/1/nl");
    static final List<Channel> CHANNELS =
            List.of(Channel.EMAIL, Channel.EMAIL, Channel.PHONE, Channel.WHATSAPP, Channel.POST);
    /** The data category of an attribute; that of "shoe-size" is not known. */
    static final Map<String, String> CATEGORIES =
            Map.of("email", "CONTACT", "diet", "HEALTH", "allergies", "HEALTH", "income", "FINANCE");

    private static final List<Furnished> FURNISHED = furnished();

    private record Furnished(SmallWorld world, Definitions definitions) {}

    private static List<Furnished> furnished() {
        var random = new Random(20260101);
        return Stream.generate(() -> of(random))
                .limit(60)
                .map(world -> new Furnished(world, world.definitions()))
                .toList();
    }

    static SmallWorld of(Random random) {
        var world = new SmallWorld(
                Map.of("ca", controller("NL", "Europe/Amsterdam"), "cb", controller("PT", "Europe/Lisbon")),
                Map.of("a", new Brand("A", "ca", "nl"), "b", new Brand("B", "cb", "pt")),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new TreeMap<>());
        world.addPurposes(random);
        world.topics.put("travel", CatalogueByHand.topic("a", null, random.nextInt(4) == 0));
        world.topics.put("trains", CatalogueByHand.topic("a", "travel", random.nextInt(4) == 0));
        world.topics.put("night-trains", CatalogueByHand.topic("a", "trains", false));
        world.topics.put("food", CatalogueByHand.topic("b", null, random.nextInt(4) == 0));
        NOTICES.forEach(name -> world.notices.put(name, notice(random)));
        for (var jurisdiction : List.of("eu", "nl", "es")) {
            if (random.nextInt(4) != 0) {
                world.packs.put(jurisdiction, pack(random));
            }
        }
        return world;
    }

    /** Contacts without end, a few in each of many worlds. */
    static Stream<RandomCase> contacts(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> of(random)).flatMap(world -> {
            var definitions = world.definitions();
            return Stream.generate(() -> RandomCase.of(random, world, definitions))
                    .limit(16);
        });
    }

    /** One contact in one of a few worlds. */
    static RandomCase contact(Random random) {
        var world = one(random, FURNISHED);
        return RandomCase.of(random, world.world(), world.definitions());
    }

    Definitions definitions() {
        var catalogue = new CatalogueByHand();
        controllers.forEach(catalogue::with);
        brands.forEach(catalogue::with);
        purposes.forEach(catalogue::with);
        topics.forEach(catalogue::with);
        notices.forEach(catalogue::with);
        packs.forEach(catalogue::with);
        return new Definitions(catalogue.inForce(), CATEGORIES);
    }

    private void addPurposes(Random random) {
        purposes.put("marketing", purpose(random, PurposeClass.MARKETING, bases(random)));
        purposes.put("profiling", purpose(random, PurposeClass.PROFILING, bases(random)));
        purposes.put("sharing", purpose(random, PurposeClass.DATA_SHARING, List.of(LegalBasis.CONSENT)));
        var service = one(random, LegalBasis.CONTRACT, LegalBasis.CONTRACT, LegalBasis.CONSENT);
        purposes.put("service", purpose(random, PurposeClass.SERVICE, List.of(service)));
        var last = one(random, PurposeClass.SAFETY, PurposeClass.LEGAL);
        purposes.put("safety", purpose(random, last, List.of(LegalBasis.LEGAL_OBLIGATION)));
    }

    private static List<LegalBasis> bases(Random random) {
        return one(
                random,
                List.of(LegalBasis.CONSENT),
                List.of(LegalBasis.CONSENT, LegalBasis.SOFT_OPT_IN),
                List.of(LegalBasis.SOFT_OPT_IN, LegalBasis.CONSENT, LegalBasis.LEGITIMATE_INTEREST),
                List.of(LegalBasis.SOFT_OPT_IN),
                List.of(LegalBasis.LEGITIMATE_INTEREST, LegalBasis.SOFT_OPT_IN),
                List.of(LegalBasis.LEGITIMATE_INTEREST),
                List.of(LegalBasis.CONTRACT));
    }

    private static Purpose purpose(Random random, PurposeClass kind, List<LegalBasis> bases) {
        return new Purpose(
                "Purpose",
                Map.of(),
                kind,
                bases,
                one(random, List.of("CONTACT"), List.of("CONTACT", "HEALTH")),
                List.of("partner"),
                one(random, null, null, Period.ofDays(6)),
                one(random, null, Period.ofDays(2)),
                DoubleOptIn.NONE,
                one(random, null, 16),
                null,
                one(random, null, "dms:42"));
    }

    private static Controller controller(String country, String zone) {
        return new Controller("Legal entity", country, "privacy@example.com", null, ZoneId.of(zone));
    }

    private static Notice notice(Random random) {
        return new Notice(
                "marketing",
                null,
                "The words",
                one(random, Notice.ChangeClass.values()),
                hour(random.nextInt(20) * 24),
                new Notice.Covers(
                        one(random, Set.of("a", "b"), Set.of("a", "b"), Set.of("a")),
                        random.nextInt(6) == 0
                                ? Set.of("marketing")
                                : Set.of("marketing", "profiling", "sharing", "service"),
                        one(random, Set.copyOf(TOPICS), Set.copyOf(TOPICS), Set.of("travel")),
                        one(random, Set.copyOf(CHANNELS), Set.copyOf(CHANNELS), Set.of(Channel.EMAIL))));
    }

    private static RulePack pack(Random random) {
        var rules = new ArrayList<RulePack.Rule>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            rules.add(new RulePack.Rule(
                    one(random, null, Set.of(SubjectType.CONSUMER), Set.of(SubjectType.MINOR, SubjectType.HCP)),
                    one(random, null, Set.of(Channel.EMAIL), Set.of(Channel.PHONE, Channel.POST)),
                    classes(random),
                    one(random, one(random, Requirement.values()), Requirement.SOFT_OPT_IN),
                    random.nextInt(3) == 0,
                    List.of(),
                    random.nextInt(3) == 0 ? spans(random) : null,
                    "Art. 1",
                    one(random, null, null, hour(random.nextInt(300))),
                    one(random, null, null, hour(random.nextInt(300)))));
        }
        return new RulePack("Pack", rules);
    }

    private static Set<PurposeClass> classes(Random random) {
        return one(
                random,
                EnumSet.of(PurposeClass.MARKETING),
                EnumSet.of(PurposeClass.MARKETING, PurposeClass.PROFILING, PurposeClass.DATA_SHARING),
                EnumSet.complementOf(EnumSet.of(PurposeClass.SERVICE, PurposeClass.LEGAL, PurposeClass.SAFETY)),
                EnumSet.of(PurposeClass.values()[random.nextInt(PurposeClass.values().length)]));
    }

    /** Hours of a few minutes or many, over midnight or not, on some days. */
    static List<Span> spans(Random random) {
        var spans = new ArrayList<Span>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            var days = EnumSet.of(one(random, DayOfWeek.values()), one(random, DayOfWeek.values()));
            if (random.nextBoolean()) {
                days = EnumSet.allOf(DayOfWeek.class);
            }
            spans.add(new Span(days, time(random), time(random)));
        }
        return spans;
    }

    private static LocalTime time(Random random) {
        return LocalTime.of(random.nextInt(24), one(random, 0, 0, 30, random.nextInt(60)));
    }

    static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    @SafeVarargs
    static <T> T one(Random random, T... options) {
        return options[random.nextInt(options.length)];
    }

    static <T> T one(Random random, List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
