package io.klantbeeld.campaign.campaign.transfer;

import io.klantbeeld.rest.Violation;
import java.util.List;

/**
 * What an import does, object by object, in the order in which they are written.
 *
 * @param applied false when it was only tried out
 */
record ImportReport(boolean applied, List<ImportedObject> objects) {
    List<Violation> allViolations() {
        return objects.stream().flatMap(object -> object.violations().stream()).toList();
    }
}
