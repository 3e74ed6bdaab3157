package io.klantbeeld.profile.ingestion.imports.mapping;

import io.klantbeeld.profile.ingestion.imports.file.CsvLayout;
import io.klantbeeld.profile.ingestion.imports.file.ImportFormat;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with a definition before a byte of the file is read. */
public final class DefinitionCheck {
    private static final int MAX_MAPPINGS = 500;
    /** A name leads as deep into nested objects as it has dots. */
    private static final int MAX_COLUMN = 1_000;

    private final ImportDefinition definition;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<Target> targets = new HashSet<>();

    private DefinitionCheck(ImportDefinition definition) {
        this.definition = definition;
    }

    /** Refuses a definition with a 400 that names every fault. */
    public static void check(ImportDefinition definition) {
        var violations = violationsOf(definition);
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
    }

    static List<Violation> violationsOf(ImportDefinition definition) {
        var check = new DefinitionCheck(definition);
        check.envelope();
        check.text();
        check.columns();
        if (check.violations.isEmpty()) {
            check.needs();
        }
        return check.violations;
    }

    private void envelope() {
        require(definition.source() != null && !definition.source().isBlank(), "source", "must not be blank");
        require(definition.kind() != null, "kind", "must not be null");
        require(definition.format() != null, "format", "must not be null");
        require(isZone(definition.zone()), "zone", "must be a time zone, such as Europe/Amsterdam");
        require(!definition.mapping().isEmpty(), "mapping", "must not be empty");
        require(definition.mapping().size() <= MAX_MAPPINGS, "mapping", "must not have more than 500 entries");
        require(
                definition.rowKey().stream()
                        .allMatch(column -> column != null && !column.isEmpty() && column.length() <= MAX_COLUMN),
                "rowKey",
                "must name columns");
    }

    private void text() {
        if (definition.csv() == null) {
            return;
        }
        var csv = definition.csv();
        require(definition.format() == ImportFormat.CSV, "csv", "is for CSV files only");
        require(
                csv.delimiter().length() == 1 || csv.delimiter().equals(CsvLayout.BLANKS),
                "csv.delimiter",
                "must be one character or BLANKS");
        require(csv.quote().length() == 1, "csv.quote", "must be one character");
        require(!csv.quote().equals(csv.delimiter()), "csv.quote", "must not be the delimiter");
        require(
                (csv.quote() + csv.delimiter()).chars().noneMatch(c -> c == '\n' || c == '\r' || c == 0),
                "csv.delimiter",
                "must not end a line");
        require(isCharset(csv.charset()), "csv.charset", "must be a charset, such as UTF-8");
    }

    private void columns() {
        for (int i = 0; i < definition.mapping().size(); i++) {
            var mapping = definition.mapping().get(i);
            if (mapping == null) {
                require(false, "mapping[" + i + "]", "must not be null");
            } else {
                column(mapping, "mapping[" + i + "].");
            }
        }
    }

    private void column(ColumnMapping mapping, String at) {
        require(
                isOneColumn(mapping),
                at + "column",
                "must have 1 to 1000 characters, or a value be given instead of it");
        require(
                !(mapping.value() instanceof Map<?, ?> || mapping.value() instanceof List<?>),
                at + "value",
                "must be text, a number or a boolean");
        var target = mapping.to() == null ? Optional.<Target>empty() : Target.parse(mapping.to());
        if (target.isEmpty()) {
            require(
                    false,
                    at + "to",
                    "must be identifier:, trait: or property: and a name, or time, name, channel, interaction");
            return;
        }
        require(target.get() instanceof Target.Named || targets.add(target.get()), at + "to", "is mapped twice");
        targets.add(target.get());
        require(isPermitted(target.get()), at + "to", "is not for this kind");
        require(CellReading.isFormat(mapping, target.get()), at + "format", "is not a format of this type");
    }

    private static boolean isOneColumn(ColumnMapping mapping) {
        return mapping.column() == null
                ? mapping.value() != null
                : mapping.value() == null && mapping.column().length() <= MAX_COLUMN;
    }

    private boolean isPermitted(Target target) {
        return definition.kind() == null
                || definition.kind().happened()
                || switch (target) {
                    case Target.Named ignored -> true;
                    case Target.Trait ignored -> true;
                    case Target.Property ignored -> false;
                    case Target.Part part -> part == Target.Part.TIME;
                };
    }

    /** What an event of the kind cannot do without. */
    private void needs() {
        require(
                targets.stream().anyMatch(Target.Named.class::isInstance),
                "mapping",
                "must name the person by an identifier:");
        if (definition.kind().happened()) {
            require(
                    targets.contains(Target.Part.TIME) || definition.occurredAt() != null,
                    "mapping",
                    "must say when it happened: a time, or occurredAt");
            require(
                    targets.contains(Target.Part.NAME)
                            || targets.contains(Target.Part.INTERACTION)
                            || definition.name() != null
                            || definition.kind().usualName() != null,
                    "name",
                    "must be given, or mapped");
        }
    }

    private void require(boolean holds, String field, String message) {
        if (!holds) {
            violations.add(Violation.of(field, message));
        }
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
