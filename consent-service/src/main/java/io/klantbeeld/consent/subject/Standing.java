package io.klantbeeld.consent.subject;

/** What is known about who a reference names. */
public enum Standing {
    /** A profile id that was never heard of. */
    UNKNOWN,
    /** An identifier that is no profile's yet; facts under its key count all the same. */
    UNBOUND,
    ACTIVE,
    RESTRICTED,
    ERASED
}
