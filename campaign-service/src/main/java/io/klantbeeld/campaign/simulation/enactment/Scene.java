package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.contact.capacity.Limit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Persons to whom something is to happen, with all that they are judged by; nothing was taken yet. */
public final class Scene {
    private final List<Turn> turns;

    Scene(List<Turn> turns) {
        this.turns = turns;
    }

    /** In the order of the persons. */
    List<Turn> turns() {
        return turns;
    }

    /** All that there is only so much of. */
    Collection<Limit> limits() {
        return turns.stream().flatMap(turn -> turn.limits().stream()).collect(Collectors.toSet());
    }
}
