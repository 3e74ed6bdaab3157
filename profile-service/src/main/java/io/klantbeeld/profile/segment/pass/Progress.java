package io.klantbeeld.profile.segment.pass;

/** Estimates how far a pass is from how many persons the statistics of the database know of. */
public final class Progress {
    private static final double ALMOST = 0.99;

    private Progress() {}

    /** 0 to 1, and never all of it. */
    public static double of(long examined, long expected) {
        double share = (double) examined / Math.max(1, expected);
        return Math.min(ALMOST, Math.round(share * 100) / 100.0);
    }
}
