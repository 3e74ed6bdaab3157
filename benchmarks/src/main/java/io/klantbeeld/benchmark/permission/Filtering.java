package io.klantbeeld.benchmark.permission;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.benchmark.permission.AudienceFigures.Count;
import io.klantbeeld.benchmark.running.LiveHeap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Filters audiences, reads every line of the answer and compares it with what the rows of the person imply. */
final class Filtering {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/v1/permissions/audiences";
    private static final int LINES_AT_ONCE = 1_000;
    private static final int OK = 200;

    private final ConsentService service;
    private final Choosers choosers;
    private final Verdicts verdicts;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Filtering(ConsentService service, Choosers choosers, Verdicts verdicts) {
        this.service = service;
        this.choosers = choosers;
        this.verdicts = verdicts;
    }

    /** A line of an answer: a person, or the counts, which come last. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Line(String person, String outcome, String code, List<Count> counts) {}

    /**
     * How an audience was filtered.
     *
     * @param peakLive the most bytes of the service's heap that survived a collection
     * @param peakResident the most memory of its process, in bytes
     */
    record Filtered(int persons, double seconds, List<Count> counts, long peakLive, long peakResident) {}

    /** Filters the first so many persons, by their profiles. */
    Filtered filter(int persons) {
        var heap = LiveHeap.of(service.pid());
        List<Count> counts;
        double seconds;
        try (heap) {
            long began = System.nanoTime();
            counts = send(persons);
            seconds = (System.nanoTime() - began) / 1e9;
        } catch (IOException broken) {
            throw new IllegalStateException("An audience was not filtered: " + broken.getMessage(), broken);
        }
        return new Filtered(persons, seconds, counts, heap.peakLive(), heap.peakResident());
    }

    private List<Count> send(int persons) throws IOException {
        var request = HttpRequest.newBuilder(service.address().resolve(PATH))
                .header("Authorization", "Bearer " + service.bearer())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArrays(
                        () -> IntStream.iterate(0, from -> from < persons, from -> from + LINES_AT_ONCE)
                                .mapToObj(from -> lines(from, persons))
                                .iterator()))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("An audience was refused: " + answer.statusCode());
            }
            return read(answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private byte[] lines(int from, int persons) {
        var lines = new StringBuilder(from == 0 ? Contact.audience() : "");
        for (int number = from; number < Math.min(from + LINES_AT_ONCE, persons); number++) {
            lines.append(choosers.profile(number)).append('\n');
        }
        return Contact.bytes(lines.toString());
    }

    private List<Count> read(InputStream body) throws IOException {
        List<Count> counts = List.of();
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                var line = JSON.readValue(text, Line.class);
                if (line.person() != null) {
                    verdicts.compare(choosers.of(line.person()).attitude(), line.outcome(), line.code());
                } else if (line.counts() != null) {
                    counts = line.counts();
                }
            }
        }
        return counts;
    }
}
