package io.klantbeeld.profile.segment.membership;

/** Why a person enters or leaves a segment. */
public enum Cause {
    /** Something became known of the person. */
    FACT,
    /** Time went by. */
    TIME,
    /** Persons were merged or separated, or facts taken back. */
    IDENTITY,
    /** Another rule; what a build did is told by its counts, and not person by person. */
    BUILD,
    /** The membership was not what it should be. */
    CHECK
}
