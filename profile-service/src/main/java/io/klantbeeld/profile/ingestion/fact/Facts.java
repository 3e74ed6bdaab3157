package io.klantbeeld.profile.ingestion.fact;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.Sources;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads events of the log as facts. */
@ApplicationScoped
class Facts {
    private static final int USUAL_PRECEDENCE = 50;

    private final Sources sources;
    private final Installation installation;

    Facts(Sources sources, Installation installation) {
        this.sources = sources;
        this.installation = installation;
    }

    List<Fact> of(List<Arrival> arrivals) {
        return arrivals.stream().map(arrival -> of(arrival.event())).toList();
    }

    private Fact of(IngestedEvent event) {
        var nodes = event.identifiers().stream().map(this::node).toList();
        int precedence = sources.known(event.source()).map(Source::precedence).orElse(USUAL_PRECEDENCE);
        return new Fact(event, nodes.getFirst(), nodes.subList(1, nodes.size()), precedence);
    }

    private Node node(String reference) {
        if (PersonReference.parse(reference) instanceof Identifier identifier) {
            return Node.of(identifier, installation.keys());
        }
        throw new IllegalArgumentException("an event is named by identifiers, not by profiles");
    }
}
