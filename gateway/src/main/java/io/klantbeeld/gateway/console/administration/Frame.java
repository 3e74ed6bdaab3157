package io.klantbeeld.gateway.console.administration;

import io.klantbeeld.gateway.console.dialogue.Said;
import io.klantbeeld.gateway.console.shell.Shell;
import java.util.List;

/**
 * What stands around a page of the room.
 *
 * @param area the one that the page is in
 */
public record Frame(Shell shell, Area area, List<Entry> areas, Said said) {
    /** An area that is open to the user. */
    public record Entry(Area area, boolean current) {}
}
