package io.klantbeeld.gateway.console.timeline;

import java.util.List;

/**
 * The filters above a timeline, and what is chosen in them.
 *
 * @param path address of the timeline without any filter
 * @param from the first day, or nothing
 * @param to the last day, or nothing
 * @param brands those that have anything to do with the person; there is nothing to choose from a single one
 */
public record TimelineFilters(
        String path,
        String from,
        String to,
        List<Choice> channels,
        List<Choice> types,
        List<Choice> directions,
        List<Choice> brands) {
    /** One value of a filter. */
    public record Choice(String key, String label, boolean chosen) {}

    /** Tells whether there is more than one brand. */
    public boolean isOfManyBrands() {
        return brands.size() > 1;
    }
}
