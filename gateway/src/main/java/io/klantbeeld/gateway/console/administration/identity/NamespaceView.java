package io.klantbeeld.gateway.console.administration.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A namespace of identifiers and what is laid down for it.
 *
 * @param priority place among all namespaces, 1 first
 * @param joins whether its identifiers may make two persons one
 * @param count how many of its identifiers one person may have, or null for any number
 */
record NamespaceView(
        String name,
        Word label,
        Normaliser normaliser,
        int priority,
        boolean joins,
        boolean unique,
        Integer count,
        Period per,
        List<String> blocked,
        Dates.When changed) {
    static NamespaceView of(JsonNode namespace, Administration administration) {
        var name = String.valueOf(Fields.text(namespace, "name"));
        var limit = namespace.path("limit");
        var blocked = new ArrayList<String>();
        namespace.path("blocked").forEach(value -> blocked.add(value.asText()));
        return new NamespaceView(
                name,
                administration.words().namespace(name),
                Normaliser.of(Fields.text(namespace, "normaliser")),
                namespace.path("priority").asInt() + 1,
                namespace.path("joins").asBoolean(),
                namespace.path("unique").asBoolean(),
                limit.hasNonNull("count") ? limit.path("count").asInt() : null,
                Period.of(Fields.text(limit, "per")),
                List.copyOf(blocked),
                administration.figures().when(namespace, "changedAt"));
    }

    /** Whether it stands for all about which nothing else is laid down. */
    public boolean isAnyOther() {
        return name.equals("*");
    }

    /** How values are brought into one form. */
    enum Normaliser {
        EMAIL,
        PHONE,
        TEXT;

        static Normaliser of(String name) {
            for (var normaliser : values()) {
                if (normaliser.name().equals(name)) {
                    return normaliser;
                }
            }
            return TEXT;
        }
    }

    /** In which time identifiers are counted. */
    enum Period {
        EVER,
        MONTH,
        WEEK;

        /** Its name in forms. */
        public String key() {
            return name();
        }

        static Period of(String name) {
            for (var period : values()) {
                if (period.name().equals(name)) {
                    return period;
                }
            }
            return EVER;
        }
    }
}
