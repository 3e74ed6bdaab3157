package io.klantbeeld.campaign.simulation.tally;

import io.klantbeeld.campaign.simulation.enactment.Played;

/**
 * What comes of a person at a step.
 *
 * @param outcome that of a decision, or {@code NOT_ENTERED} where the event does not let the person in
 * @param gate the one that decides; null where nothing is decided
 * @param code what it says
 */
public record End(String outcome, String gate, String code) {
    static final End NOT_ENTERED = new End("NOT_ENTERED", null, null);

    static End of(Played played) {
        var decisive = played.decisive();
        return new End(played.outcome().name(), decisive.gate().name(), decisive.code());
    }
}
