package io.klantbeeld.gateway.console.person;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.shell.Shell;
import java.util.List;

/**
 * What stands around every page of a person.
 *
 * @param header null while profile-service does not tell who it is
 * @param tabs the pages that the user may see
 */
public record PersonFrame(Shell shell, String reference, PersonHeader header, List<Entry> tabs) {
    /** A page of the person. */
    public record Entry(Tab tab, boolean current) {}

    /** Where the pages of the person begin. */
    public String path() {
        return "/console/customers/" + reference;
    }

    /** Where changes of the person are told as they happen; a stream of events cannot state its purpose in a header. */
    public String changes() {
        return path() + "/changes?purpose=" + CurrentUser.PURPOSE_OF_THE_CONSOLE;
    }
}
