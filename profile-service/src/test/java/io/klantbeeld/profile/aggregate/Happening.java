package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.identity.Observation;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.identity.Withdrawn;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.timeline.Interaction;
import io.klantbeeld.profile.timeline.InteractionFilter;
import io.klantbeeld.profile.timeline.Interactions;
import io.klantbeeld.profile.timeline.Moment;
import io.klantbeeld.profile.timeline.MomentId;
import io.klantbeeld.profile.timeline.Origin;
import io.klantbeeld.profile.timeline.Timeline;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** A random history of a few persons who meet, and of devices that change hands. */
final class Happening {
    static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    private static final int EVENTS = 60;
    private static final String SOURCE = "proof";
    private static final VisibleBrands ALL = new VisibleBrands(true, new String[0]);
    private static final List<String> TOTALS = List.of("0.1", "9.99", "10", "19.99", "250");

    private final String brand;
    private final long seed;
    private final Random random;
    private final List<Node> persons;
    private final List<Node> devices;
    private final List<Event> events;

    /** One event: where it stays, what else it names, and the moment that it is. */
    private record Event(String messageId, Node home, List<Node> others, Moment moment) {}

    Happening(String brand, long seed, IdentifierKeys keys) {
        this.brand = brand;
        this.seed = seed;
        this.random = new Random(seed);
        var name = brand + "-" + seed + "-";
        this.persons = List.of(
                node("user_id", name + 1, keys),
                node("user_id", name + 2, keys),
                node("crm", name + 1, keys),
                node("loyalty", name + 1, keys));
        this.devices = List.of(node("anonymous_id", name + 1, keys), node("anonymous_id", name + 2, keys));
        this.events =
                new ArrayList<>(IntStream.range(0, EVENTS).mapToObj(this::event).toList());
        Collections.shuffle(events, random);
    }

    long seed() {
        return seed;
    }

    void playFirstHalf(Persons registry, Timeline timeline) {
        play(events.subList(0, EVENTS / 2), registry, timeline);
    }

    void playSecondHalf(Persons registry, Timeline timeline) {
        play(events.subList(EVENTS / 2, EVENTS), registry, timeline);
    }

    /** Undoes a fifth of the events; who the persons are stays. */
    void takeSomeBack(Timeline timeline) {
        var undone = events.subList(0, EVENTS / 5).stream()
                .map(event -> new Withdrawn(event.home.id(), event.moment.occurredAt(), brand, SOURCE, event.messageId))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> timeline.withdraw(undone));
    }

    /** The profiles of all that the history names. */
    List<UUID> profiles(SqlProbe sql) {
        return sql
                .rows(
                        "SELECT DISTINCT profile_id FROM node WHERE profile_id IS NOT NULL AND value LIKE ?",
                        brand + "-" + seed + "-%")
                .stream()
                .map(row -> (UUID) row.get("profile_id"))
                .toList();
    }

    List<Interaction> momentsOf(UUID profile, Interactions interactions) {
        return interactions.page(profile, InteractionFilter.everythingOf(ALL), null, EVENTS + 1);
    }

    private void play(List<Event> some, Persons registry, Timeline timeline) {
        for (int from = 0; from < some.size(); ) {
            int to = Math.min(some.size(), from + 1 + random.nextInt(8));
            var batch = some.subList(from, to);
            QuarkusTransaction.requiringNew().run(() -> {
                var resolution =
                        registry.observe(batch.stream().map(this::observation).toList());
                timeline.backfill(batch.stream().map(Event::moment).toList(), resolution);
            });
            from = to;
        }
    }

    private Observation observation(Event event) {
        return new Observation(
                brand, SOURCE, event.messageId, event.moment.occurredAt(), event.home, event.others, false);
    }

    private Event event(int number) {
        var home = random.nextInt(3) == 0
                ? devices.get(random.nextInt(devices.size()))
                : persons.get(random.nextInt(persons.size()));
        var others = new ArrayList<Node>();
        if (persons.contains(home)) {
            if (random.nextInt(4) == 0) {
                others.add(devices.get(random.nextInt(devices.size())));
            }
            if (random.nextInt(12) == 0) {
                others.add(persons.get(random.nextInt(persons.size())));
                others.remove(home);
            }
        }
        var messageId = brand + seed + "-" + number;
        return new Event(messageId, home, others, moment(messageId, home));
    }

    private Moment moment(String messageId, Node home) {
        var name = random.nextBoolean() ? "A" : "B";
        // Few days and hours, so that moments share days with others, and days are cut.
        var at = NOW.minus(Duration.ofDays(random.nextInt(40)))
                .minus(Duration.ofHours(random.nextInt(24)))
                .plusNanos(random.nextInt(3) * 1_000L);
        return new Moment(
                MomentId.of(SOURCE, messageId),
                home.id(),
                at,
                brand,
                Origin.INGESTION,
                "EVENT",
                name,
                random.nextBoolean() ? "WEB" : "EMAIL",
                "INBOUND",
                SOURCE,
                properties(),
                Map.of(),
                List.of(),
                name,
                null);
    }

    private Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        if (random.nextInt(5) > 0) {
            properties.put("total", new BigDecimal(TOTALS.get(random.nextInt(TOTALS.size()))));
        }
        if (random.nextInt(5) > 0) {
            properties.put("airport", random.nextBoolean() ? "AMS" : "RTM");
        }
        return properties;
    }

    private static Node node(String namespace, String value, IdentifierKeys keys) {
        return Node.of(Identifier.of(namespace, value), keys);
    }
}
