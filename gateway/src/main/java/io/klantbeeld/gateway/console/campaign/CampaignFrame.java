package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.console.dialogue.Said;
import io.klantbeeld.gateway.console.shell.Shell;
import java.util.List;

/**
 * What stands around a page about campaigns.
 *
 * @param mayWrite whether the user writes campaigns and contact policies
 */
public record CampaignFrame(Shell shell, Said said, List<Entry> sections, boolean mayWrite) {
    /** A part of the room in its menu. */
    public record Entry(Section section, boolean current) {}
}
