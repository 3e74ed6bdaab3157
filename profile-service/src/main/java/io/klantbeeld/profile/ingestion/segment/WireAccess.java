package io.klantbeeld.profile.ingestion.segment;

import io.klantbeeld.profile.ingestion.IngestionProblems;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.Sources;
import io.klantbeeld.profile.platform.BasicUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the source behind a request, in whichever of five places its SDK put the write key. */
@ApplicationScoped
class WireAccess {
    private static final int MAX_LENGTH = 255;

    private final Sources sources;

    WireAccess(Sources sources) {
        this.sources = sources;
    }

    /** The enabled source of a request; 401 without a known key, 404 where its source is disabled. */
    Source source(WireBatch batch, HttpHeaders headers, UriInfo uri) {
        var source = Stream.of(
                        BasicUser.of(headers.getHeaderString(HttpHeaders.AUTHORIZATION)),
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
}
