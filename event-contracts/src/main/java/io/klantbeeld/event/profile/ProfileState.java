package io.klantbeeld.event.profile;

/** Says what has become of a profile. */
public enum ProfileState {
    ACTIVE,
    /** Processing is restricted at the person's request (GDPR Art. 18). */
    RESTRICTED,
    /** Absorbed by another profile; {@code mergedInto} names the survivor. */
    MERGED,
    ERASED
}
