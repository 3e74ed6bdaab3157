package io.klantbeeld.campaign.campaign;

import java.util.Map;
import java.util.Optional;

/** Where a revision of a campaign stands. */
public enum Lifecycle {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    RUNNING,
    PAUSED,
    COMPLETED,
    ARCHIVED,
    CANCELLED;

    private static final Map<Lifecycle, Map<Transition, Lifecycle>> TRANSITIONS = Map.of(
            DRAFT, Map.of(Transition.SUBMIT, IN_REVIEW, Transition.CANCEL, CANCELLED),
            IN_REVIEW, Map.of(Transition.APPROVE, APPROVED, Transition.REJECT, DRAFT, Transition.CANCEL, CANCELLED),
            APPROVED, Map.of(Transition.SCHEDULE, SCHEDULED, Transition.CANCEL, CANCELLED),
            SCHEDULED, Map.of(Transition.START, RUNNING, Transition.CANCEL, CANCELLED),
            RUNNING, Map.of(Transition.PAUSE, PAUSED, Transition.COMPLETE, COMPLETED),
            PAUSED, Map.of(Transition.RESUME, RUNNING, Transition.COMPLETE, COMPLETED),
            COMPLETED, Map.of(Transition.ARCHIVE, ARCHIVED),
            CANCELLED, Map.of(Transition.ARCHIVE, ARCHIVED),
            ARCHIVED, Map.of());

    /** Where a transition leads from here; nothing when it is not possible. */
    public Optional<Lifecycle> after(Transition transition) {
        return Optional.ofNullable(TRANSITIONS.get(this).get(transition));
    }

    /** Tells whether the revision can still come to life; another revision then takes its place. */
    boolean isPending() {
        return after(Transition.CANCEL).isPresent();
    }

    /** What moves a revision on. */
    public enum Transition {
        SUBMIT,
        APPROVE,
        /** Back to its author. */
        REJECT,
        SCHEDULE,
        START,
        PAUSE,
        RESUME,
        COMPLETE,
        CANCEL,
        ARCHIVE
    }
}
