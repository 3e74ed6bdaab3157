package io.klantbeeld.gateway.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** Refuses a request before any resource sees it; carries what the problem+json answer says (RFC 9457). */
public final class EdgeProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String urn;
    private final String title;
    private final transient Map<String, String> headers;
    private final transient Map<String, Object> members;

    private EdgeProblem(int status, String urn, Text text, Map<String, String> headers, Map<String, Object> members) {
        super(text.detail(), null, false, false);
        this.status = status;
        this.urn = urn;
        this.title = text.title();
        this.headers = headers;
        this.members = members;
    }

    /**
     * A problem of the gateway.
     *
     * @param urn domain and name, such as {@code routing:unknown-noun} for {@code urn:problem:routing:unknown-noun}
     */
    public static EdgeProblem of(int status, String urn, String title, String detail) {
        return new EdgeProblem(status, urn, new Text(title, detail), Map.of(), Map.of());
    }

    /** The same problem with one more header in its answer. */
    public EdgeProblem header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new EdgeProblem(status, urn, new Text(title, getMessage()), more, members);
    }

    /** The same problem with one more member in its body. */
    public EdgeProblem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new EdgeProblem(status, urn, new Text(title, getMessage()), headers, more);
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** Headers of the answer beside its content type. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body of the answer. */
    public Map<String, Object> body(String traceId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:problem:" + urn);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", getMessage());
        body.putAll(members);
        body.put("traceId", traceId);
        return body;
    }

    private record Text(String title, String detail) {}
}
