package io.klantbeeld.profile.view;

import io.klantbeeld.profile.platform.Json;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with an entity tag of what is shown, since readers of other brands and scopes see other things. */
final class EntityVersion {
    private static final int TAG_LENGTH = 32;

    private EntityVersion() {}

    /** The view with its tag, or 304 where the client has it already (RFC 9110, section 13.1.2). */
    static <T> RestResponse<T> answer(T view, Request request) {
        var tag = new EntityTag(hash(view));
        if (request.evaluatePreconditions(tag) != null) {
            return RestResponse.ResponseBuilder.<T>notModified().tag(tag).build();
        }
        return RestResponse.ResponseBuilder.ok(view)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static String hash(Object view) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(Json.text(view).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
