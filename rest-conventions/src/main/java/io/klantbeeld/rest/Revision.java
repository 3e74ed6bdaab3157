package io.klantbeeld.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/** The revision of a mutable resource: sent as its ETag, and compared with the If-Match of a change (RFC 9110). */
public record Revision(long number) {
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    /** The revision as an entity tag, quotes included. */
    public String tag() {
        return "\"" + number + "\"";
    }

    /** Answers 200 with the body and its ETag. */
    public <T> RestResponse<T> ok(T body) {
        return answer(200, body);
    }

    /** Answers with the status, the body and its ETag. */
    public <T> RestResponse<T> answer(int status, T body) {
        return RestResponse.ResponseBuilder.<T>create(status)
                .entity(body)
                .header(HttpHeaders.ETAG, tag())
                .build();
    }

    /**
     * Refuses a change that was made to another revision: 412 {@code urn:problem:request:revision-changed}.
     *
     * @param ifMatch the If-Match header; null or {@code *} permits any revision, what is no entity tag is a 400
     */
    public void requireMatch(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return;
        }
        var tags = List.of(ifMatch.strip().split("\\s*,\\s*"));
        if (tags.isEmpty() || !tags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
            throw Problems.invalid(HttpHeaders.IF_MATCH, "must be the ETag of the resource");
        }
        if (!tags.contains(tag())) {
            throw Problems.of(
                    412,
                    "request:revision-changed",
                    "The resource has changed",
                    "Read it again and repeat the change with its ETag.");
        }
    }
}
