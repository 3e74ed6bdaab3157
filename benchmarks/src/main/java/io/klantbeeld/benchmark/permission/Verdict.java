package io.klantbeeld.benchmark.permission;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** What a decision comes down to. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Verdict(String outcome, List<Cause> reasons, OptOut optOut) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Why. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cause(String code) {}

    /** Where the person ends the permission. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OptOut(String oneClickUrl) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Batch(List<Verdict> decisions) {}

    static Verdict of(byte[] answer) throws IOException {
        return JSON.readValue(answer, Verdict.class);
    }

    /** Those of a batch, in the order of its requests. */
    static List<Verdict> batch(byte[] answer) throws IOException {
        return JSON.readValue(answer, Batch.class).decisions();
    }

    String code() {
        return reasons.getFirst().code();
    }

    boolean permits() {
        return Attitude.permits(outcome);
    }
}
