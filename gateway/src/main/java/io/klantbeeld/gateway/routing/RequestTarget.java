package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.platform.EdgeProblem;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The path and query of a request as they came. They are never decoded or normalised, so that {@code %2F} and {@code +}
 * in a reference reach the owner unchanged; what two parts could read in two ways is refused.
 *
 * @param segments raw segments of the path, without the empty one before the first slash
 * @param query the query with its question mark, or an empty text
 */
record RequestTarget(String path, List<String> segments, String query) {
    private static final int MAX_LENGTH = 8_192;
    private static final Pattern DOTS = Pattern.compile("(?:\\.|%2[eE]){1,2}");

    /**
     * Reads the target of a request line.
     *
     * @throws EdgeProblem 400 when it is no absolute path, or names characters or steps that no path here has
     */
    static RequestTarget parse(String uri) {
        if (uri.length() > MAX_LENGTH) {
            throw EdgeProblem.of(414, "request:target-too-long", "The address is too long", "It has a limit of 8 KiB.");
        }
        int end = indexOrEnd(uri, '?');
        var path = uri.substring(0, end);
        if (!path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf('#') >= 0) {
            throw malformed();
        }
        var segments = List.of(path.substring(1).split("/", -1));
        if (segments.stream().anyMatch(segment -> DOTS.matcher(segment).matches())) {
            throw malformed();
        }
        return new RequestTarget(path, segments, uri.substring(end));
    }

    /** The raw segment at an index, or an empty text where the path has none. */
    String segment(int index) {
        return index < segments.size() ? segments.get(index) : "";
    }

    /** Number of segments; one trailing slash does not count. */
    int size() {
        return segments.size() > 1 && segments.getLast().isEmpty() ? segments.size() - 1 : segments.size();
    }

    /** Path and query. */
    String uri() {
        return path + query;
    }

    private static int indexOrEnd(String text, char character) {
        int index = text.indexOf(character);
        return index < 0 ? text.length() : index;
    }

    private static EdgeProblem malformed() {
        return EdgeProblem.of(400, "request:invalid", "The request is not valid", "See the violations for the fields.")
                .with("violations", List.of(Map.of("field", "path", "message", "must be plain, without steps")));
    }
}
