package io.klantbeeld.benchmark.profile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;

/** Makes batches of events as a website sends them: mostly what persons did, now and then who they are. */
final class EventBatches {
    static final int SIZE = 100;
    static final int PERSONS = 20_000;

    private static final int IDENTIFY_EVERY = 10;
    // None that a campaign of the sample waits for: what it decides has measurements of its own.
    private static final String[] NAMES = {"Bag Dropped", "Seat Chosen", "Order Completed", "Product Viewed", "Searched"
    };
    private static final String[] AIRPORTS = {"AMS", "LIN", "CDG", "LHR", "BCN"};

    private final String source;

    EventBatches(String source) {
        this.source = source;
    }

    /** A batch about many persons; its first event is about one whom no other batch knows. */
    byte[] mixed(long number) {
        var random = new SplittableRandom(number);
        var json = begin();
        for (int i = 0; i < SIZE; i++) {
            var person = i == 0 ? watched(number) : source + "-" + random.nextInt(PERSONS);
            add(json, number, i, person, random, i % IDENTIFY_EVERY == 1);
        }
        return end(json);
    }

    /** A batch that introduces a hundred of the persons. */
    byte[] introducing(long number) {
        var random = new SplittableRandom(number);
        var json = begin();
        for (int i = 0; i < SIZE; i++) {
            add(json, number, i, source + "-" + (number % (PERSONS / SIZE) * SIZE + i), random, true);
        }
        return end(json);
    }

    /** A batch about one person. */
    byte[] hot(long number) {
        var random = new SplittableRandom(number);
        var json = begin();
        for (int i = 0; i < SIZE; i++) {
            add(json, number, i, source + "-hot", random, false);
        }
        return end(json);
    }

    /** The person whom only one batch knows. */
    String watched(long number) {
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
                .append(Instant.now().minusSeconds(random.nextInt(86_400)))
                .append("\",\"identifiers\":[\"crm:")
                .append(person);
        if (who) {
            json.append("\",\"email:")
                    .append(person)
                    .append("@example.com\"],\"type\":\"IDENTIFY\",\"traits\":{\"plan\":\"");
            json.append(random.nextBoolean() ? "gold" : "blue")
                    .append("\",\"logins\":")
                    .append(random.nextInt(50))
                    .append("}}");
        } else {
            json.append("\"],\"type\":\"TRACK\",\"name\":\"")
                    .append(NAMES[random.nextInt(NAMES.length)])
                    .append("\",\"properties\":{\"airport\":\"")
                    .append(AIRPORTS[random.nextInt(AIRPORTS.length)])
                    .append("\",\"total\":")
                    .append(random.nextInt(500))
                    .append("}}");
        }
    }

    private static byte[] end(StringBuilder json) {
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
