package io.klantbeeld.profile.segment.pass;

/**
 * How many persons a rule holds for, judged by a sample.
 *
 * @param count the most likely number
 * @param low the number is at least this, with 95 % confidence (Wilson's interval)
 * @param high and at most this
 * @param sampled persons who were looked at
 * @param persons about how many there are
 */
record Estimate(long count, long low, long high, int sampled, long persons) {
    private static final double Z = 1.959964;

    /** The estimate from how many of a sample pass; where everybody was looked at it is exact. */
    static Estimate of(long passed, int sampled, long persons) {
        if (sampled == 0) {
            return new Estimate(0, 0, persons, 0, persons);
        }
        if (sampled >= persons) {
            return new Estimate(passed, passed, passed, sampled, sampled);
        }
        double share = (double) passed / sampled;
        double weight = Z * Z / sampled;
        double middle = (share + weight / 2) / (1 + weight);
        double margin = Z / (1 + weight) * Math.sqrt(share * (1 - share) / sampled + weight / (4 * sampled));
        return new Estimate(
                Math.round(share * persons),
                Math.max(passed, (long) Math.floor((middle - margin) * persons)),
                Math.min(persons, (long) Math.ceil((middle + margin) * persons)),
                sampled,
                persons);
    }
}
