package io.klantbeeld.gateway.console.campaign.simulation;

import io.klantbeeld.gateway.console.dialogue.Query;

/**
 * Where persons of a simulation end: at a gate, by its answer.
 *
 * @param gate null for anywhere
 * @param code null for any answer
 */
record End(String gate, String code) {
    static End of(String gate, String code) {
        return gate == null || gate.isBlank()
                ? new End(null, null)
                : new End(gate, code == null || code.isBlank() ? null : code);
    }

    /** Tells whether one end is meant, and not all of them. */
    public boolean isOne() {
        return gate != null;
    }

    /** The address of a page about this end. */
    String within(String address) {
        return Query.of(address).with("gate", gate).with("code", code).toString();
    }
}
