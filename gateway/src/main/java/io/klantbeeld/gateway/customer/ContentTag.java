package io.klantbeeld.gateway.customer;

import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Makes the ETag of a body that was put together from several sources: a digest of its bytes. */
final class ContentTag {
    private static final int LENGTH = 16;

    private ContentTag() {}

    static EntityTag of(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, LENGTH)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
