package io.klantbeeld.profile.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with an entity tag of what is shown, since readers of other brands and scopes see other things. */
@ApplicationScoped
class EntityVersion {
    private static final int TAG_LENGTH = 32;

    private final ObjectMapper json;

    EntityVersion(ObjectMapper json) {
        this.json = json;
    }

    /** The view with its tag, or 304 without a body where the client has it already (RFC 9110, section 13.1.2). */
    RestResponse<byte[]> answer(Object view, Request request) {
        var body = body(view);
        var tag = new EntityTag(hash(body));
        if (request.evaluatePreconditions(tag) != null) {
            return RestResponse.ResponseBuilder.<byte[]>notModified().tag(tag).build();
        }
        return RestResponse.ResponseBuilder.ok(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    // Written once: the tag is of the very bytes that are sent.
    private byte[] body(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A view has a JSON form", impossible);
        }
    }

    private static String hash(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, TAG_LENGTH / 2);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
