package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.decision.Facts.Wish;
import io.klantbeeld.campaign.decision.Judging.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Steps that ask, and what each of them wishes, treatment by treatment; many persons may share it. */
final class Agenda {
    private final List<Asked> steps;
    private final Wishes wishes;
    private final int[] firsts;

    /**
     * Lists what is wished.
     *
     * @param automated tells whether contacts on a channel are made by this service
     */
    Agenda(List<Asked> steps, Predicate<String> automated) {
        var all = new ArrayList<Wish>();
        this.steps = steps;
        this.firsts = new int[steps.size() + 1];
        for (int i = 0; i < firsts.length - 1; i++) {
            steps.get(i).wishes(automated).forEach(all::add);
            firsts[i + 1] = all.size();
        }
        this.wishes = new Wishes(all);
    }

    List<Asked> steps() {
        return steps;
    }

    Wishes wishes() {
        return wishes;
    }

    /** Where the wishes of a step begin, and those of the step before end. */
    int first(int step) {
        return firsts[step];
    }
}
