package io.klantbeeld.gateway.platform;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The trace that a request belongs to (W3C Trace Context): the caller's when it is well-formed, else a new one. */
record TraceContext(String traceParent) {
    private static final Pattern WELL_FORMED =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    static TraceContext of(String traceParent) {
        return traceParent != null && WELL_FORMED.matcher(traceParent).matches()
                ? new TraceContext(traceParent)
                : started();
    }

    String traceId() {
        return traceParent.substring(3, 35);
    }

    private static TraceContext started() {
        var random = ThreadLocalRandom.current();
        return new TraceContext("00-%016x%016x-%016x-01"
                .formatted(random.nextLong(1, Long.MAX_VALUE), random.nextLong(), random.nextLong(1, Long.MAX_VALUE)));
    }
}
