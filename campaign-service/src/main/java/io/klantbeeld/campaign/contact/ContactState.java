package io.klantbeeld.campaign.contact;

import java.util.Arrays;
import java.util.List;

/** Where a contact stands in the ledger, and what is published about it. */
public enum ContactState {
    PLANNED("PLANNED", 10),
    RESERVED("RESERVED", 10),
    /** A dispatcher holds its lease; nothing has left the house. */
    CLAIMED("PLANNED", 10),
    /** Committed before the provider is called. */
    SENDING("SENDING", 20),
    REJECTED_TEMPORARY("SENDING", 20),
    /** It may or may not have been sent, and is never sent again by itself. */
    UNKNOWN("UNKNOWN", 30),
    ACCEPTED("ACCEPTED", 40),
    REJECTED_PERMANENT("REJECTED", 40),
    CANCELLED("CANCELLED", 40),
    EXPIRED("EXPIRED", 40),
    NOT_REACHED("NOT_REACHED", 40),
    DELIVERED("DELIVERED", 50),
    COMPLETED("COMPLETED", 50),
    BOUNCED("BOUNCED", 60),
    OPENED("OPENED", 70),
    CLICKED("CLICKED", 80),
    REPLIED("REPLIED", 90),
    COMPLAINED("COMPLAINED", 100);

    /** Still to be made: it counts against policy whenever it was planned. */
    public static final List<ContactState> PENDING = List.of(PLANNED, RESERVED, CLAIMED, SENDING, REJECTED_TEMPORARY);

    /** Never made: it does not count against policy. */
    public static final List<ContactState> NOT_MADE = List.of(REJECTED_PERMANENT, CANCELLED, EXPIRED, NOT_REACHED);

    private final String status;
    private final int rank;

    ContactState(String status, int rank) {
        this.status = status;
        this.rank = rank;
    }

    /** The status that others see. */
    public String status() {
        return status;
    }

    /** The status' place in the lattice, 10 to 100; a lower one is never published after a higher one. */
    public int rank() {
        return rank;
    }

    /** Tells whether the contact is still to be made. */
    public boolean isPending() {
        return PENDING.contains(this);
    }

    /** Tells whether the contact was made, as far as the provider said. */
    public boolean isMade() {
        return rank >= ACCEPTED.rank && !NOT_MADE.contains(this);
    }

    /** The states that are published under a status. */
    static List<ContactState> of(String status) {
        return Arrays.stream(values())
                .filter(state -> state.status.equals(status))
                .toList();
    }
}
