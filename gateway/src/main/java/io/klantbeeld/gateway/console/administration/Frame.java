package io.klantbeeld.gateway.console.administration;

import io.klantbeeld.gateway.console.shell.Shell;
import java.util.List;

/**
 * What stands around a page of the room.
 *
 * @param area the one that the page is in
 * @param said what just happened, as a sentence, or null
 * @param bad whether that is a refusal
 */
public record Frame(Shell shell, Area area, List<Entry> areas, String said, boolean bad) {
    /** An area that is open to the user. */
    public record Entry(Area area, boolean current) {}
}
