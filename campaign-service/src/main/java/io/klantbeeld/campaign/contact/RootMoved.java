package io.klantbeeld.campaign.contact;

/** Says that a person was merged while a decision was under way; the decision is made again for the survivor. */
public final class RootMoved extends RuntimeException {
    RootMoved() {
        super("The person was merged into another one");
    }
}
