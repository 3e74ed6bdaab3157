package io.klantbeeld.benchmark.running;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Makes batches of events as a website sends them: mostly what persons did, now and then who they are. */
public final class EventBatches {
    /** Events in a batch. */
    public static final int SIZE = 100;

    /** Whom the batches are about, but for those who are watched. */
    public static final int PERSONS = 20_000;

    /** What a watched person spends, and nobody else. */
    public static final int MOST = 500;

    private static final int IDENTIFY_EVERY = 10;
    // Where persons have habits, one in so many events is another.
    private static final int HABIT = 20;
    // None that a campaign of the sample waits for: what it decides has measurements of its own.
    private static final List<String> NAMES =
            List.of("Bag Dropped", "Seat Chosen", "Order Completed", "Product Viewed", "Searched");
    private static final String[] AIRPORTS = {"AMS", "LIN", "CDG", "LHR", "BCN"};

    private final String source;
    private final List<String> names;
    private final int oneInStrays;
    private final Duration age;

    private EventBatches(String source, List<String> names, int oneInStrays, Duration age) {
        this.source = source;
        this.names = List.copyOf(names);
        this.oneInStrays = oneInStrays;
        this.age = age;
    }

    /** Batches of a source about what happened within the last day. */
    public static EventBatches of(String source) {
        return new EventBatches(source, NAMES, 1, Duration.ZERO);
    }

    /** The same with events of other names, of which a person has one by habit. */
    public EventBatches named(List<String> others) {
        return new EventBatches(source, others, HABIT, age);
    }

    /** The same with events that happened so long before. */
    public EventBatches before(Duration longer) {
        return new EventBatches(source, names, oneInStrays, age.plus(longer));
    }

    /** A batch about many persons; its first event is about one whom no other batch knows. */
    public byte[] mixed(long number) {
        return mixed(number, watched(number));
    }

    /** A batch about many persons; its first event is about somebody in particular. */
    public byte[] mixed(long number, String somebody) {
        var random = new SplittableRandom(number);
        var json = begin();
        for (int i = 0; i < SIZE; i++) {
            var person = i == 0 ? somebody : somebody(random);
            add(json, number, i, person, random, i % IDENTIFY_EVERY == 1);
        }
        return end(json);
    }

    /** A batch that introduces a hundred of the persons. */
    public byte[] introducing(long number) {
        var random = new SplittableRandom(number);
        var json = begin();
        for (int i = 0; i < SIZE; i++) {
            add(json, number, i, source + "-" + (number % (PERSONS / SIZE) * SIZE + i), random, true);
        }
        return end(json);
    }

    /** A batch about one person. */
    public byte[] hot(long number) {
        var random = new SplittableRandom(number);
        var json = begin();
        for (int i = 0; i < SIZE; i++) {
            add(json, number, i, source + "-hot", random, false);
        }
        return end(json);
    }

    /** One of the persons whom the batches are about. */
    public String somebody(SplittableRandom random) {
        return source + "-" + random.nextInt(PERSONS);
    }

    /** The person whom only one batch knows. */
    public String watched(long number) {
        return source + "-w" + number;
    }

    private StringBuilder begin() {
        return new StringBuilder(SIZE * 260)
                .append("{\"source\":\"")
                .append(source)
                .append("\",\"events\":[");
    }

    private void add(StringBuilder json, long batch, int place, String person, SplittableRandom random, boolean who) {
        json.append(place == 0 ? "" : ",")
                .append("{\"messageId\":\"")
                .append(batch)
                .append('-')
                .append(place)
                .append("\",\"occurredAt\":\"")
                .append(Instant.now().minus(age).minusSeconds(random.nextInt(86_400)))
                .append("\",\"identifiers\":[\"crm:")
                .append(person);
        if (who) {
            identify(json, person, random);
        } else {
            track(json, name(person, random), place == 0 ? MOST : random.nextInt(MOST), random);
        }
    }

    private static void identify(StringBuilder json, String person, SplittableRandom random) {
        json.append("\",\"email:")
                .append(person)
                .append("@example.com\"],\"type\":\"IDENTIFY\",\"traits\":{\"plan\":\"")
                .append(random.nextBoolean() ? "gold" : "blue")
                .append("\",\"logins\":")
                .append(random.nextInt(50))
                .append("}}");
    }

    private static void track(StringBuilder json, String name, int total, SplittableRandom random) {
        json.append("\"],\"type\":\"TRACK\",\"name\":\"")
                .append(name)
                .append("\",\"properties\":{\"airport\":\"")
                .append(AIRPORTS[random.nextInt(AIRPORTS.length)])
                .append("\",\"total\":")
                .append(total)
                .append("}}");
    }

    private String name(String person, SplittableRandom random) {
        boolean strays = random.nextInt(oneInStrays) == 0;
        return names.get(strays ? random.nextInt(names.size()) : Math.floorMod(person.hashCode(), names.size()));
    }

    private static byte[] end(StringBuilder json) {
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
