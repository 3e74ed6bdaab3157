package io.klantbeeld.gateway.console.campaign.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What templates show lists of. */
@ApplicationScoped
@Named("troubles")
class Troubles {
    public Trouble getUnknown() {
        return Trouble.UNKNOWN;
    }

    public Trouble getFailed() {
        return Trouble.FAILED;
    }
}
