package io.klantbeeld.gateway.console.shell;

import java.util.List;

/**
 * The frame around a page.
 *
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param version changes with the assets, so that browsers keep them until then
 * @param here path and query of the page, to come back to
 * @param user the person who is signed in, or null on pages for everybody
 */
public record Shell(
        String language, String theme, String zone, String version, String here, User user, List<Entry> menu) {

    /** The person who is signed in. */
    public record User(String name, String initials) {}

    /** A room in the menu. */
    public record Entry(Room room, boolean current) {}
}
