package io.klantbeeld.profile.ingestion.segment;

import io.klantbeeld.profile.ingestion.IngestionProblems;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the source behind a request, in whichever of five places its SDK put the write key. */
@ApplicationScoped
class WireAccess {
    private static final String BASIC = "basic ";
    private static final int MAX_LENGTH = 255;

    private final Sources sources;

    WireAccess(Sources sources) {
        this.sources = sources;
    }

    /** The enabled source of a request; 401 without a known key, 404 where its source is disabled. */
    Source source(WireBatch batch, HttpHeaders headers, UriInfo uri) {
        var source = Stream.of(
                        basicUser(headers.getHeaderString(HttpHeaders.AUTHORIZATION)),
                        batch.writeKey(),
                        uri.getQueryParameters().getFirst("writeKey"),
                        headers.getHeaderString("X-Write-Key"))
                .filter(Objects::nonNull)
                .filter(key -> !key.isBlank() && key.length() <= MAX_LENGTH)
                .findFirst()
                .flatMap(sources::byWriteKey)
                .orElseThrow(IngestionProblems::unknownWriteKey);
        if (!source.enabled()) {
            throw IngestionProblems.unknownSource();
        }
        return source;
    }

    private static String basicUser(String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return null;
        }
        try {
            var decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            var pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? pair : pair.substring(0, colon);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
