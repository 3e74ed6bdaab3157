package io.klantbeeld.gateway.console.administration.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** What forms about definitions let one choose from. */
@Named("definitionChoices")
@ApplicationScoped
class DefinitionChoices {
    public List<Mode> getModes() {
        return List.of(Mode.values());
    }

    /** The kinds of events that have names. */
    public List<EventType> getTypes() {
        return List.of(EventType.TRACK, EventType.PAGE, EventType.SCREEN);
    }

    /** The kind of event that has a name in forms. */
    public EventType type(String name) {
        return EventType.of(name);
    }
}
