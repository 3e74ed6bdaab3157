package io.klantbeeld.gateway.console.campaign.ledger;

/** Why a contact needs somebody. */
enum Trouble {
    UNKNOWN("unknown"),
    FAILED("failed");

    private final String noun;

    Trouble(String noun) {
        this.noun = noun;
    }

    /** What it is called in addresses. */
    public String noun() {
        return noun;
    }

    /** Tells whether somebody has to say what became of it. */
    public boolean asksForTheTruth() {
        return this == UNKNOWN;
    }
}
