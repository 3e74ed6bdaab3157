package io.klantbeeld.consent.permission.audience;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.consent.permission.audience.AudienceFilter.Part;
import io.klantbeeld.consent.permission.audience.AudienceFilter.Pass;
import io.klantbeeld.consent.permission.audience.AudienceLine.Count;
import io.klantbeeld.consent.permission.audience.AudienceLine.Fault;
import io.klantbeeld.consent.permission.audience.AudienceLine.Totals;
import io.klantbeeld.consent.permission.audience.AudienceQuestion.Lines;
import io.klantbeeld.consent.permission.engine.Outcome;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.reference.InvalidReference;
import io.klantbeeld.reference.PersonReference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the answer about an audience while it reads who is in it. */
final class AudienceAnswer {
    private static final int PART = 1_000;
    private static final String NO_REFERENCE = "INVALID_REFERENCE";

    private record Reason(Outcome outcome, ReasonCode code) implements Comparable<Reason> {
        @Override
        public int compareTo(Reason other) {
            int byOutcome = outcome.compareTo(other.outcome);
            return byOutcome != 0 ? byOutcome : code.compareTo(other.code);
        }
    }

    private final Pass pass;
    private final Lines lines;
    private final ObjectMapper json;
    private final OutputStream out;
    private final Map<Reason, Long> counts = new HashMap<>();
    private Map<String, PersonReference> part = new LinkedHashMap<>();
    private Optional<Part> awaited = Optional.empty();
    private long persons;
    private long invalid;

    AudienceAnswer(Pass pass, Lines lines, ObjectMapper json, OutputStream out) {
        this.pass = pass;
        this.lines = lines;
        this.json = json;
        this.out = out;
    }

    /** Answers about everybody on the lines that are left; a reference on two lines of one part counts once. */
    void write(BufferedReader references) throws IOException {
        long number = 1;
        for (var line = references.readLine(); line != null; line = references.readLine()) {
            number++;
            if (!line.isBlank()) {
                read(line, number);
            }
            if (part.size() == PART) {
                next();
            }
        }
        next();
        next();
        write(totals());
        out.flush();
    }

    private void read(String line, long number) throws IOException {
        try {
            var text = line.startsWith("\"") ? json.readValue(line, String.class) : line.strip();
            part.put(text, PersonReference.parse(text));
        } catch (InvalidReference | JsonProcessingException fault) {
            invalid++;
            write(new Fault(number, NO_REFERENCE, "must be a profile UUID or namespace:value"));
        }
    }

    // The database reads the next ones while these are decided for.
    private void next() throws IOException {
        var before = awaited;
        awaited = part.isEmpty() ? Optional.empty() : Optional.of(pass.read(part));
        part = new LinkedHashMap<>();
        if (before.isPresent()) {
            decide(before.get());
        }
    }

    private void decide(Part some) throws IOException {
        for (var member : some.members()) {
            persons++;
            counts.merge(new Reason(member.outcome(), member.code()), 1L, Long::sum);
            if (lines == Lines.ALL || member.outcome().permits()) {
                write(member);
            }
        }
    }

    private Totals totals() {
        long permitted = counts.entrySet().stream()
                .filter(entry -> entry.getKey().outcome().permits())
                .mapToLong(Map.Entry::getValue)
                .sum();
        var sorted = new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> new Count(
                                entry.getKey().outcome(), entry.getKey().code(), entry.getValue()))
                        .toList();
        return new Totals(persons, permitted, invalid, sorted, pass.ask().at());
    }

    private void write(AudienceLine line) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
    }
}
