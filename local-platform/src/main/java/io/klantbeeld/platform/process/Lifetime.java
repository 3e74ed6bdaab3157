package io.klantbeeld.platform.process;

/** How long a child process may live. */
public enum Lifetime {
    /** It is stopped when the JVM that started it ends. */
    WITH_THIS_JVM,
    /** It runs on, in a session of its own, until somebody stops it. */
    UNTIL_STOPPED
}
