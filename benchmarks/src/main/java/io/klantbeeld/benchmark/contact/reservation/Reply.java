package io.klantbeeld.benchmark.contact.reservation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** What was answered to a request for a contact. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Reply(String outcome, List<Objection> gates) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CAPPED = Set.of("CAP_REACHED", "CONCURRENT_CAP");

    /** A gate that stands against it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Objection(String code) {}

    static Reply of(byte[] answer) throws IOException {
        return JSON.readValue(answer, Reply.class);
    }

    boolean permits() {
        return "PERMIT".equals(outcome);
    }

    boolean isCapped() {
        return CAPPED.contains(code());
    }

    String code() {
        return gates == null || gates.isEmpty()
                ? String.valueOf(outcome)
                : gates.getLast().code();
    }
}
