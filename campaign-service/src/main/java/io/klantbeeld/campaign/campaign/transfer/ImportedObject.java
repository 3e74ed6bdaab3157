package io.klantbeeld.campaign.campaign.transfer;

import io.klantbeeld.campaign.campaign.difference.Difference;
import io.klantbeeld.campaign.campaign.difference.Differences;
import io.klantbeeld.rest.Violation;
import java.util.List;

/**
 * What an import does to one object.
 *
 * @param differences what it changes; all of it for a new one
 * @param violations why it cannot be applied, by fields of the document
 * @param warnings what should be known, though it can
 */
record ImportedObject(
        Kind kind,
        String key,
        Outcome outcome,
        List<Difference> differences,
        List<Violation> violations,
        List<Violation> warnings) {
    static ImportedObject of(Kind kind, String key, Object before, Object after) {
        var differences = Differences.between(before, after);
        var outcome = before == null ? Outcome.CREATED : differences.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new ImportedObject(kind, key, outcome, differences, List.of(), List.of());
    }

    ImportedObject with(List<Violation> violations, List<Violation> warnings) {
        return new ImportedObject(kind, key, outcome, differences, violations, warnings);
    }

    /** What kind of object it is. */
    enum Kind {
        INITIATIVE,
        POLICY,
        CAMPAIGN
    }

    /** What becomes of it. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
