package io.klantbeeld.profile.aggregate;

/** What is made of the moments in a window. */
public enum AggregateFunction {
    /** How many moments. */
    COUNT(Needs.NOTHING),
    /** Of a property's numbers, exact in decimals. */
    SUM(Needs.NUMBERS),
    AVG(Needs.NUMBERS),
    MIN(Needs.NUMBERS),
    MAX(Needs.NUMBERS),
    /** The value of the first moment, or its time where no property is named. */
    FIRST(Needs.VALUES_IF_ANY),
    LAST(Needs.VALUES_IF_ANY),
    /** The value of the most moments; among equals the one seen last. */
    MOST_FREQUENT(Needs.VALUES),
    /** All values, the one seen first first. */
    UNIQUE_LIST(Needs.VALUES),
    UNIQUE_COUNT(Needs.VALUES);

    private enum Needs {
        NOTHING,
        NUMBERS,
        VALUES,
        VALUES_IF_ANY
    }

    private final Needs needs;

    AggregateFunction(Needs needs) {
        this.needs = needs;
    }

    /** Whether it can do without a property. */
    public boolean worksWithoutProperty() {
        return needs == Needs.NOTHING || needs == Needs.VALUES_IF_ANY;
    }

    /** Whether a property means anything to it. */
    public boolean worksWithProperty() {
        return needs != Needs.NOTHING;
    }

    /** Whether values count only if they are numbers. */
    public boolean isOfNumbers() {
        return needs == Needs.NUMBERS;
    }

    /** Whether each value of the property must be counted by itself. */
    boolean spreads(String property) {
        return property != null && (needs == Needs.VALUES || needs == Needs.VALUES_IF_ANY);
    }
}
