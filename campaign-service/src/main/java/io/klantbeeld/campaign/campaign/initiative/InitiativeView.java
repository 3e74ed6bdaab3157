package io.klantbeeld.campaign.campaign.initiative;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** An initiative as it is shown. */
record InitiativeView(
        String key, long version, @JsonUnwrapped Initiative initiative) {
    static InitiativeView of(InitiativeEntity row) {
        return new InitiativeView(
                row.id, row.version, new Initiative(row.brand, row.name, row.objective, List.of(row.markets)));
    }
}
