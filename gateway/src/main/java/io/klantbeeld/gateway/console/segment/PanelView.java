package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.dialogue.Listing;

/**
 * How a segment stands.
 *
 * @param builds the latest, the newest first
 * @param attempt tells one press of its buttons from another
 */
record PanelView(SegmentView segment, Listing<BuildView> builds, String attempt) {
    /** The build that is at work, or null. */
    public BuildView working() {
        return builds.items().stream()
                .filter(build -> build.state().works())
                .findFirst()
                .orElse(null);
    }
}
