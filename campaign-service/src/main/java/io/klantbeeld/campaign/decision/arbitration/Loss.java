package io.klantbeeld.campaign.decision.arbitration;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a contact does not go: another one took the last free place.
 *
 * @param winner key of the other campaign
 * @param margin by how much the winner scored higher; below zero where its priority decided
 */
public record Loss(String code, String winner, BigDecimal margin) {
    private static final String LOST_ARBITRATION = "LOST_ARBITRATION";
    private static final String RESERVED_FOR_HIGHER_PRIORITY = "RESERVED_FOR_HIGHER_PRIORITY";

    static Loss of(Contender loser, Contender winner) {
        boolean higher = winner.owed() || winner.priority() > loser.priority();
        return new Loss(
                higher ? RESERVED_FOR_HIGHER_PRIORITY : LOST_ARBITRATION,
                winner.campaign(),
                winner.score().over(loser.score()));
    }

    /** The winner and the margin, as decisions remember them. */
    public Map<String, Object> evidence() {
        var evidence = new LinkedHashMap<String, Object>();
        evidence.put("winner", winner);
        evidence.put("margin", margin);
        return evidence;
    }
}
