package io.klantbeeld.gateway.console.administration.consent;

import java.util.ArrayList;
import java.util.List;

/** Finds what two lists share in the same order, and with it what was left out and what was added. */
final class Differences {
    /** Beyond this many comparisons the middle of both is shown as replaced, so that no page waits. */
    private static final long MOST = 4_000_000;

    private Differences() {}

    /** What became of an item. */
    enum Fate {
        SAME,
        GONE,
        NEW
    }

    /** An item and what became of it. */
    record Piece<T>(Fate fate, T item) {}

    static <T> List<Piece<T>> between(List<T> before, List<T> after) {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var pieces = new ArrayList<Piece<T>>();
        add(pieces, Fate.SAME, before.subList(0, start));
        addMiddle(pieces, before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        add(pieces, Fate.SAME, before.subList(before.size() - end, before.size()));
        return List.copyOf(pieces);
    }

    private static <T> void addMiddle(List<Piece<T>> pieces, List<T> before, List<T> after) {
        if ((long) before.size() * after.size() > MOST) {
            add(pieces, Fate.GONE, before);
            add(pieces, Fate.NEW, after);
            return;
        }
        var shared = shared(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                pieces.add(new Piece<>(Fate.SAME, before.get(i++)));
                j++;
            } else if (j >= after.size() || i < before.size() && shared[i + 1][j] >= shared[i][j + 1]) {
                pieces.add(new Piece<>(Fate.GONE, before.get(i++)));
            } else {
                pieces.add(new Piece<>(Fate.NEW, after.get(j++)));
            }
        }
    }

    /** How many items the rests from each place on share (longest common subsequence). */
    private static <T> int[][] shared(List<T> before, List<T> after) {
        var shared = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                shared[i][j] = before.get(i).equals(after.get(j))
                        ? shared[i + 1][j + 1] + 1
                        : Math.max(shared[i + 1][j], shared[i][j + 1]);
            }
        }
        return shared;
    }

    private static <T> void add(List<Piece<T>> pieces, Fate fate, List<T> items) {
        items.forEach(item -> pieces.add(new Piece<>(fate, item)));
    }
}
