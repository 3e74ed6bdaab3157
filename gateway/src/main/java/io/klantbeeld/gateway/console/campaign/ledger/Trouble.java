package io.klantbeeld.gateway.console.campaign.ledger;

/** Why a contact needs somebody. */
enum Trouble {
    UNKNOWN("unknown", "unresolved"),
    FAILED("failed", "dead-letters");

    private final String noun;
    private final String list;

    Trouble(String noun, String list) {
        this.noun = noun;
        this.list = list;
    }

    /** What campaign-service calls them. */
    String list() {
        return list;
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
