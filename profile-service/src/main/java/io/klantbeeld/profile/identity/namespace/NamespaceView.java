package io.klantbeeld.profile.identity.namespace;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klantbeeld.profile.identity.namespace.NamespaceSettings.LimitSetting;
import io.klantbeeld.reference.Namespaces;
import io.klantbeeld.rest.Revision;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A namespace of the registry, or {@code *} for all about which nothing else is laid down.
 *
 * @param normaliser how values are brought into one form; frozen with the identifier keys
 * @param priority place among all namespaces, 0 first; frozen too
 * @param joins whether its identifiers may make two persons one; those of devices never do
 */
@Schema(examples = """
        {"name":"email","normaliser":"EMAIL","priority":4,"joins":true,"unique":false,
         "limit":{"count":20,"per":"EVER"},"blocked":["info@*"],"changedAt":"2026-03-01T09:00:00Z"}
        """)
record NamespaceView(
        String name,
        Normalisation normaliser,
        int priority,
        boolean joins,
        boolean unique,
        LimitSetting limit,
        List<String> blocked,
        Instant changedAt,
        @JsonIgnore Revision revision) {
    /** How values are brought into one form. */
    enum Normalisation {
        /** Trimmed, composed, lower case, international domain. */
        EMAIL,
        /** E.164. */
        PHONE,
        /** Trimmed and composed. */
        TEXT
    }

    static NamespaceView of(NamespaceEntry entry) {
        var name = entry.name();
        var settings = entry.settings();
        return new NamespaceView(
                name,
                normaliser(name),
                Namespaces.priority(name),
                Namespaces.joinsPersons(name),
                settings.unique(),
                settings.limit(),
                settings.blocked(),
                entry.changedAt(),
                entry.revision());
    }

    private static Normalisation normaliser(String name) {
        int dot = name.indexOf('.');
        return switch (dot < 0 ? name : name.substring(0, dot)) {
            case Namespaces.EMAIL -> Normalisation.EMAIL;
            case Namespaces.PHONE -> Normalisation.PHONE;
            default -> Normalisation.TEXT;
        };
    }
}
