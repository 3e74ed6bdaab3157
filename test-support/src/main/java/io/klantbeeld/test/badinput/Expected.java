package io.klantbeeld.test.badinput;

import java.util.Set;

/** How a bad request must be answered: with one of the statuses, and naming the field unless it is null. */
record Expected(Set<Integer> statuses, String field) {
    static Expected status(Integer... statuses) {
        return new Expected(Set.of(statuses), null);
    }

    static Expected invalid(String field) {
        return new Expected(Set.of(400), field);
    }
}
