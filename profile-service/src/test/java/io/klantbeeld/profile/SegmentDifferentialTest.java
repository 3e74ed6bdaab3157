package io.klantbeeld.profile;

import io.klantbeeld.profile.rule.Life;
import io.klantbeeld.profile.rule.RandomRules;
import io.klantbeeld.profile.rule.Sentence;
import io.klantbeeld.test.Proof;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What is kept as facts come is what a build finds, and what brute force makes of the same lives. */
@QuarkusTest
@RealServers
class SegmentDifferentialTest {
    private static final int RULES_AT_ONCE = 20;
    private static final int REBUILT = Proof.tries(3, RULES_AT_ONCE);
    private static final int PERSONS = 10;
    private static final Duration SLACK = Duration.ofSeconds(1);
    private static final List<Duration> WINDOWS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofDays(2));

    @Test
    void membershipIsWhatBruteForceSaysHoweverFactsCome() {
        TestSegment.defineTraits(Map.of("collected", "NUMBER", "bornOn", "DATE", "joinedOn", "DATE"));
        int rules = Proof.tries(RULES_AT_ONCE, 500);
        for (int seed = 0; seed * RULES_AT_ONCE < rules; seed++) {
            new World(seed).play();
        }
    }

    /** One brand with persons of its own. */
    private static final class World {
        private final long seed;
        private final Random random;
        private final Instant begin = Instant.now().truncatedTo(ChronoUnit.MICROS);
        private final String brand = Unique.name("brand");
        private final TestSource website = TestSource.of(brand);
        private final Map<TestSegment, Sentence> plain = new LinkedHashMap<>();
        private final Map<TestSegment, Sentence> nested = new LinkedHashMap<>();
        private final Map<String, Life> lives = new LinkedHashMap<>();
        private final Map<String, String> profiles = new HashMap<>();

        World(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void play() {
            defineEvents();
            var facts = live();
            define(plain, List.of(), 0, RULES_AT_ONCE / 2);
            website.send(facts.subList(0, facts.size() / 2).toArray());
            var keys = plain.keySet().stream().map(TestSegment::key).limit(4).toList();
            define(nested, keys, RULES_AT_ONCE / 2, RULES_AT_ONCE);
            website.send(facts.subList(facts.size() / 2, facts.size()).toArray());
            awaitFacts();
            for (int look = 0; look < 8; look++) {
                await().pollDelay(Duration.ofMillis(700)).untilAsserted(this::compare);
            }
            rebuild();
            await().untilAsserted(this::compare);
        }

        private void rebuild() {
            var builds = new LinkedHashMap<TestSegment, String>();
            Stream.of(plain, nested)
                    .flatMap(segments -> segments.keySet().stream().limit(REBUILT))
                    .forEach(segment -> builds.put(segment, segment.requestBuild()));
            builds.forEach(TestSegment::awaitBuild);
        }

        private void defineEvents() {
            for (var event : RandomRules.EVENTS) {
                var properties = Map.of("total", Map.of("type", "number"), "kind", Map.of("type", "string"));
                TestOperator.ofEverything()
                        .define(Unique.name("event"), brand, event, "OBSERVE", Map.of("properties", properties));
            }
        }

        private void define(Map<TestSegment, Sentence> into, List<String> segments, int from, int to) {
            var rules = new RandomRules(31 * seed + from, segments, WINDOWS, begin);
            IntStream.range(from, to).forEach(i -> into.put(TestSegment.of(brand), rules.rule()));
            into.forEach((segment, sentence) -> segment.put(sentence.text()).statusCode(201));
            into.keySet().forEach(segment -> segment.awaitState("LIVE"));
        }

        /** The facts of all lives, shuffled, some of them twice. */
        private List<Map<String, Object>> live() {
            var source = new RandomRules(seed, List.of(), WINDOWS, begin);
            var facts = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < PERSONS; i++) {
                var reference = "user_id:" + Unique.name("u");
                var life = source.life();
                lives.put(reference, life);
                facts.add(TestEvent.identify(begin.minusSeconds(9_000).toString(), life.traits(), reference));
                life.happenings().forEach(happening -> {
                    var event = new LinkedHashMap<>(
                            TestEvent.track(happening.event(), happening.at().toString(), reference));
                    event.put("properties", happening.properties());
                    facts.add(event);
                });
            }
            facts.addAll(List.copyOf(facts.subList(0, facts.size() / 4)));
            Collections.shuffle(facts, random);
            return facts;
        }

        private void awaitFacts() {
            var reader = TestReader.ofEverything();
            lives.forEach((reference, life) -> {
                profiles.put(reference, reader.await(reference).getString("id"));
                reader.awaitInteractions(reference, life.happenings().size());
                await().untilAsserted(() ->
                        assertThat(reader.await(reference).getMap("traits")).hasSameSizeAs(life.traits()));
            });
        }

        /**
         * Whatever brute force says all the time from a second before the look until it ends must have been seen, unless
         * the machine stood still: then it is seen at a later look.
         */
        private void compare() {
            var from = Instant.now().minus(SLACK);
            var members = members();
            var instants = List.of(from, Instant.now());
            lives.forEach((reference, life) -> {
                check(plain, reference, life, instants, members);
                check(nested, reference, life, instants, members);
            });
        }

        private void check(
                Map<TestSegment, Sentence> segments,
                String reference,
                Life life,
                List<Instant> instants,
                Set<String> members) {
            segments.forEach((segment, sentence) -> {
                var answers = new HashSet<Boolean>();
                for (var at : looks(life, instants)) {
                    answers.add(Boolean.TRUE.equals(sentence.holds(life.in(segmentsOf(life, at)), at)));
                }
                if (answers.size() == 1) {
                    assertThat(members.contains(segment.key() + " " + profiles.get(reference)))
                            .as("seed %d: %s of %s", seed, sentence.text(), life)
                            .isEqualTo(answers.contains(true));
                }
            });
        }

        private List<Instant> looks(Life life, List<Instant> ends) {
            var looks = new ArrayList<>(ends);
            life.turningPoints(Set.copyOf(WINDOWS), ends.getFirst()).stream()
                    .filter(point -> point.isBefore(ends.getLast()))
                    .forEach(looks::add);
            return looks;
        }

        private Set<String> segmentsOf(Life life, Instant at) {
            var in = new HashSet<String>();
            plain.forEach((segment, sentence) -> {
                if (Boolean.TRUE.equals(sentence.holds(life, at))) {
                    in.add(segment.key());
                }
            });
            return in;
        }

        private Set<String> members() {
            var members = new HashSet<String>();
            SqlProbe.ofTheModule()
                    .rows("""
                            SELECT s.key || ' ' || m.profile_id AS member
                            FROM segment_member m JOIN segment s ON s.id = m.segment_id
                            WHERE s.brand = ? AND m.until IS NULL
                            """, brand)
                    .forEach(row -> members.add(row.get("member").toString()));
            return members;
        }
    }
}
