package io.klantbeeld.platform.process;

/** How long a child process may live. */
public enum Lifetime {
    /** It is stopped when the JVM that started it ends; a JVM of this kind starts quickly rather than runs fast. */
    WITH_THIS_JVM,
    /** It is stopped when the JVM that started it ends, and until then runs as it would in operation. */
    WITH_THIS_MEASUREMENT,
    /** It runs on, in a session of its own, until somebody stops it. */
    UNTIL_STOPPED;

    /** Whether nothing is left of it when the JVM that started it ends. */
    public boolean endsWithThisJvm() {
        return this != UNTIL_STOPPED;
    }
}
