package io.klantbeeld.gateway.limit;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Finds the write key of a request without reading its body. */
final class WriteKey {
    private static final String BASIC = "Basic ";

    private WriteKey() {}

    static Optional<String> of(HttpServerRequest request) {
        return basicUser(request.getHeader("Authorization"))
                .or(() -> Optional.ofNullable(request.getParam("writeKey")))
                .or(() -> Optional.ofNullable(request.getHeader("X-Write-Key")))
                .filter(key -> !key.isBlank() && key.length() <= 128);
    }

    private static Optional<String> basicUser(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            var decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            var credentials = new String(decoded, StandardCharsets.UTF_8);
            int colon = credentials.indexOf(':');
            return Optional.of(colon < 0 ? credentials : credentials.substring(0, colon));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
