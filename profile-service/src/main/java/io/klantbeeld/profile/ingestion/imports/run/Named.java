package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Knows the nodes of the identifiers that events name. */
@ApplicationScoped
class Named {
    private final Installation installation;

    Named(Installation installation) {
        this.installation = installation;
    }

    /** The nodes of an event, its home first. */
    List<UUID> nodes(IngestedEvent event) {
        return event.identifiers().stream().map(this::node).toList();
    }

    private UUID node(String reference) {
        var identifier = (Identifier) PersonReference.parse(reference);
        return installation.keys().of(identifier).nodeId();
    }
}
