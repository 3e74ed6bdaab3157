package io.klantbeeld.profile.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that an author most likely meant. */
final class Nearest {
    private static final int MAX_LENGTH = 100;

    private Nearest() {}

    /** The name that takes the fewest edits, if it is alike enough. */
    static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        record Candidate(String name, int distance) {}
        return known.stream()
                .filter(name -> name.length() <= MAX_LENGTH)
                .map(name -> new Candidate(name, distance(fold(written), fold(name))))
                .filter(candidate -> candidate.distance() <= Math.max(1, written.length() / 3))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's: insertions, deletions and substitutions. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
