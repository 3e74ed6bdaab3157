package io.klantbeeld.outbox.wire;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/** Carries the W3C trace context from a transaction to its messages, and from a message to its handling. */
public final class TraceParent {
    /** The header of the W3C recommendation "Trace Context". */
    public static final String HEADER = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private TraceParent() {}

    /** Answers the header of the current trace, or null outside a trace. */
    public static String current() {
        Map<String, String> carrier = HashMap.newHashMap(2);
        W3C.inject(Context.current(), carrier, Map::put);
        return carrier.get(HEADER);
    }

    /** Does work within the trace of a header; without a header, or with a bad one, it is just done. */
    public static void within(String traceparent, Runnable work) {
        if (traceparent == null) {
            work.run();
        } else {
            W3C.extract(Context.current(), traceparent, Header.INSTANCE)
                    .wrap(work)
                    .run();
        }
    }

    /** Writes the header of a trace beside a message; null writes nothing. */
    public static void write(String traceparent, Headers target) {
        if (traceparent != null) {
            target.add(HEADER, traceparent.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private enum Header implements TextMapGetter<String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(HEADER);
        }

        @Override
        public String get(String traceparent, String name) {
            return HEADER.equals(name) ? traceparent : null;
        }
    }
}
