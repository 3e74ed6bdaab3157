package io.klantbeeld.consent.subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the rows of one name. Between the records of a merge two profiles may claim a key: then both count as one,
 * and the stricter standing holds, so that the moment never widens a permission.
 */
final class FoundSubject {
    private final List<SubjectRow> rows = new ArrayList<>();

    void add(SubjectRow row) {
        rows.add(row);
    }

    Subject subject(String ik) {
        var first = rows.getFirst();
        var standing =
                rows.stream().map(SubjectRow::standing).max(Standing::compareTo).orElseThrow();
        Map<String, KnownIdentifier> identifiers = new LinkedHashMap<>();
        for (var row : rows) {
            if (row.identifier() != null) {
                identifiers.put(row.identifier().ik(), row.identifier());
            }
        }
        return new Subject(
                standing,
                first.profileId(),
                ik,
                List.copyOf(identifiers.values()),
                first.locale(),
                first.timeZone(),
                first.country(),
                first.subjectType());
    }
}
