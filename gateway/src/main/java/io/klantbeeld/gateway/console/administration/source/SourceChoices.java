package io.klantbeeld.gateway.console.administration.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** What forms about sources let one choose from. */
@Named("sourceChoices")
@ApplicationScoped
class SourceChoices {
    public List<SourceType> getTypes() {
        return List.of(SourceType.values());
    }

    public List<Overlap> getOverlaps() {
        return List.of(Overlap.values());
    }
}
