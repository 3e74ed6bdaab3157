package io.klantbeeld.test;

/** Scales the long proofs: a seeded sample in every build, the full number with {@code -Pproof}. */
public final class Proof {
    private Proof() {}

    /** How often to try: {@code sample} times, or {@code full} times where the full proof was asked for. */
    public static int tries(int sample, int full) {
        return isFull() ? full : sample;
    }

    /** Tells whether the full proof was asked for. */
    public static boolean isFull() {
        return "full".equals(System.getProperty("proof.scale"));
    }
}
