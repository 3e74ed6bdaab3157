package io.klantbeeld.profile;

import io.klantbeeld.test.Proof;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Plays one history in different orders, with repetitions, for persons who differ in nothing but a prefix. */
@QuarkusTest
@RealServers
class PermutationTest {
    private static final int EVENTS = 30;
    private static final int ORDERS = 3;
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<String> NAMESPACES = List.of("user_id", "crm", "email", "anonymous_id");

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Test
    void anyOrderAndRepetitionOfTheSameFactsGivesTheSamePersons() {
        for (int history = 0; history < Proof.tries(3, 60); history++) {
            var random = new Random(4_711 + history);
            var events = IntStream.range(0, EVENTS)
                    .mapToObj(number -> sketch(number, random))
                    .toList();
            var expected = played(events, random);
            for (int order = 1; order < ORDERS; order++) {
                var again = new ArrayList<>(events);
                again.addAll(events.subList(0, EVENTS / 3));
                Collections.shuffle(again, random);

                assertThat(played(again, random))
                        .as("history %d, order %d", history, order)
                        .isEqualTo(expected);
            }
        }
    }

    /** An event about persons of whom only the numbers are known: few of them, so that they meet often. */
    private record Sketch(int number, int source, boolean tracks, List<String> names, Instant at, String city) {}

    private static Sketch sketch(int number, Random random) {
        var names = new TreeSet<String>();
        IntStream.rangeClosed(0, random.nextInt(2))
                .forEach(i -> names.add(NAMESPACES.get(random.nextInt(4)) + ":" + random.nextInt(4)));
        // Few times, so that claims are often simultaneous.
        var at = START.plusSeconds(random.nextInt(5) * 60L);
        return new Sketch(number, random.nextInt(2), random.nextBoolean(), List.copyOf(names), at, "city" + number);
    }

    private Map<String, Object> played(List<Sketch> events, Random random) {
        var prefix = Unique.name("p");
        var sources = sources(prefix);
        for (var part : parts(events, random)) {
            for (int source = 0; source < sources.size(); source++) {
                int from = source;
                var sent = part.stream()
                        .filter(event -> event.source() == from)
                        .map(event -> event(event, prefix))
                        .toArray();
                if (sent.length > 0) {
                    sources.get(source).send(sent);
                }
            }
        }
        await().until(() -> sources.stream()
                        .mapToInt(source -> source.statistics().getInt("accepted"))
                        .sum()
                == EVENTS);
        return persons(prefix, sources);
    }

    /** Sources in one order of their names, which decides between simultaneous facts. */
    private static List<TestSource> sources(String prefix) {
        return List.of(
                TestSource.named(prefix + "-a", "blauwvlucht", Map.of("precedence", 80)),
                TestSource.named(prefix + "-b", "blauwvlucht", Map.of("precedence", 20)));
    }

    private static List<List<Sketch>> parts(List<Sketch> events, Random random) {
        int cut = 1 + random.nextInt(events.size() - 1);
        return List.of(events.subList(0, cut), events.subList(cut, events.size()));
    }

    private static Map<String, Object> event(Sketch sketch, String prefix) {
        var names = sketch.names().stream()
                .map(name -> name.replace(":", ":" + prefix + "-"))
                .map(name -> name.startsWith("email:") ? name + "@example.com" : name)
                .toArray(String[]::new);
        var event = sketch.tracks()
                ? TestEvent.track("Event " + sketch.number(), sketch.at().toString(), names)
                : TestEvent.identify(sketch.at().toString(), Map.of("city", sketch.city()), names);
        event.put("messageId", "m-%03d".formatted(sketch.number()));
        return event;
    }

    /** Every person by its identifiers, with traits and timeline, and without what may differ: ids, keys, record times. */
    private Map<String, Object> persons(String prefix, List<TestSource> sources) {
        var persons = new TreeMap<String, Object>();
        for (var row : sql.rows(
                "SELECT DISTINCT profile_id FROM node WHERE value LIKE ? AND profile_id IS NOT NULL", prefix + "%")) {
            var id = row.get("profile_id").toString();
            var profile =
                    TestReader.ofEverything().get(id, "explain", true).extract().asString();
            var timeline = TestReader.ofEverything()
                    .interactions(id, "limit", 500)
                    .extract()
                    .jsonPath();
            var moments = new ArrayList<String>();
            timeline.getList("items", Map.class)
                    .forEach(item -> moments.add(neutral(
                            item.get("name") + "@" + item.get("occurredAt") + " of " + item.get("source"),
                            prefix,
                            sources)));
            // Simultaneous moments are in the order of their ids, which are digests of the names of the sources.
            Collections.sort(moments);
            persons.put(neutral(profile, prefix, sources), moments);
        }
        return new HashMap<>(persons);
    }

    private static String neutral(String text, String prefix, List<TestSource> sources) {
        return text.replace(sources.get(0).key(), "SOURCE-A")
                .replace(sources.get(1).key(), "SOURCE-B")
                .replace(prefix, "P")
                .replaceAll("\"id\":\"[0-9a-f-]{36}\"", "\"id\":\"…\"")
                .replaceAll("\"version\":[0-9]+", "\"version\":0");
    }
}
