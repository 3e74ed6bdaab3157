package io.klantbeeld.profile.ingestion.external;

import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.SourceType;
import io.klantbeeld.profile.ingestion.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows who may send by the topic: sources that are registered for it, and services of this platform. */
@ApplicationScoped
class AccessList {
    private static final int USUAL_PRECEDENCE = 50;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final String NOBODY = "unknown";

    private final Sources sources;
    private final ExternalConfig config;

    AccessList(Sources sources, ExternalConfig config) {
        this.sources = sources;
        this.config = config;
    }

    /** Who sends an event. */
    sealed interface Sender {
        /** The source under which the event is filed. */
        Source source();
    }

    /** A source that may send. */
    record Permitted(Source source) implements Sender {}

    /** One that may not; its brand is that of the registered source, or nobody's. */
    record Refused(Source source) implements Sender {}

    /**
     * Looks a sender up.
     *
     * @param brand for which a service of this platform speaks
     */
    Sender sender(String key, String brand) {
        if (isName(key) && isName(brand) && config.platformServices().contains(key)) {
            return new Permitted(source(key, brand));
        }
        var registered = isName(key) ? sources.known(key).orElse(null) : null;
        if (registered == null) {
            return new Refused(source(isName(key) ? key : NOBODY, NOBODY));
        }
        boolean permitted = registered.enabled() && registered.traffic().externalTopic();
        return permitted ? new Permitted(registered) : new Refused(registered);
    }

    private static Source source(String key, String brand) {
        return new Source(
                key,
                brand,
                SourceType.OTHER,
                null,
                Map.of(),
                Set.of(),
                USUAL_PRECEDENCE,
                true,
                new Source.Traffic(true, null));
    }

    /** What no source can be called was written by nobody who is registered, and may be anything. */
    private static boolean isName(String text) {
        return text != null && NAME.matcher(text).matches();
    }
}
