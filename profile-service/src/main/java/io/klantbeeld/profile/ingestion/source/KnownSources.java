package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds sources for callers whose brands permit it. */
@ApplicationScoped
class KnownSources {
    private final SourceRepository sources;
    private final Caller caller;

    KnownSources(SourceRepository sources, Caller caller) {
        this.sources = sources;
        this.caller = caller;
    }

    /** The source with a key: 404 where there is none, 403 where it is of another brand. */
    SourceEntity find(String key) {
        return permitted(sources.findByKey(key));
    }

    /** The same, locked until the transaction ends. */
    SourceEntity lock(String key) {
        return permitted(sources.lockByKey(key));
    }

    private SourceEntity permitted(Optional<SourceEntity> found) {
        var source = found.orElseThrow(() ->
                Problems.of(404, "ingestion:unknown-source", "The source is not known", "No source has this key."));
        requireBrand(source.brand);
        return source;
    }

    /** The brands that the caller may see. */
    Brands brands() {
        return caller.brands();
    }

    /** Refuses brands that are not the caller's: 403. */
    void requireBrand(String brand) {
        caller.brands().require(brand);
    }
}
