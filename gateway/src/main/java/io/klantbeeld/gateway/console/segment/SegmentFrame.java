package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.dialogue.Said;
import io.klantbeeld.gateway.console.shell.Shell;

/**
 * What stands around a page of the room.
 *
 * @param mayWrite whether the user may define segments
 */
record SegmentFrame(Shell shell, Said said, boolean mayWrite) {}
