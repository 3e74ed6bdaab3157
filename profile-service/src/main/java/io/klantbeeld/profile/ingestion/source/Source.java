package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.reference.Namespaces;
import java.util.Map;
import java.util.Set;

/**
 * A system that sends data, as ingestion needs to know it.
 *
 * @param defaultCountry in which national telephone numbers are read; may be null
 * @param namespaces which namespace the sender's own kinds of ids belong to
 * @param origins web origins from which browsers may send
 * @param precedence which of two simultaneous claims wins, 0 to 100
 * @param traffic how its events may come
 */
public record Source(
        String key,
        String brand,
        SourceType type,
        String defaultCountry,
        Map<String, String> namespaces,
        Set<String> origins,
        int precedence,
        boolean enabled,
        Traffic traffic) {
    /** The sender's name for the ids of its users. */
    static final String USER_ID = "userId";

    /**
     * How events of a source may come.
     *
     * @param externalTopic whether they may come by the topic {@code ingestion.external.v1}
     * @param rateLimit null where they may come at any rate
     */
    public record Traffic(boolean externalTopic, RateLimit rateLimit) {
        /** Over HTTP at any rate. */
        public static final Traffic ANY = new Traffic(false, null);
    }

    /** The namespace of the source's user ids, such as {@code user_id.medivisie}. */
    public String userNamespace() {
        return namespaces.getOrDefault(USER_ID, Namespaces.USER_ID);
    }
}
