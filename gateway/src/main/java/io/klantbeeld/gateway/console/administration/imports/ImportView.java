package io.klantbeeld.gateway.console.administration.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.imports.ImportChoices.Target;
import io.klantbeeld.gateway.console.administration.imports.ImportChoices.ValueType;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * An import: a dry run, or an application of one.
 *
 * @param trial whether it only tells what it would do
 * @param attempt tells one press of its buttons from another
 * @param failure why it ended before the end of the file, or null
 * @param mapping what becomes of each column
 */
record ImportView(
        String id,
        String source,
        String brand,
        ImportKind kind,
        String format,
        boolean trial,
        ImportState state,
        Progress progress,
        String size,
        String sha256,
        String attempt,
        String dryRun,
        Failure failure,
        Dates.When created,
        List<Column> mapping) {
    private static final long KIBI = 1024;

    /**
     * How far it is.
     *
     * @param counts rows by what becomes of them
     * @param speed rows per second, or null before it began
     * @param remaining how long the rest takes at this speed, or null
     */
    record Progress(int percent, String read, List<Count> counts, String speed, String remaining) {
        private static Progress of(JsonNode run, Figures figures) {
            var rows = run.path("rows");
            var speed = run.path("speed");
            return new Progress(
                    figures.percent(run, "progress"),
                    figures.count(rows, "read"),
                    Arrays.stream(RowOutcome.values())
                            .map(outcome -> new Count(outcome, figures.count(rows, outcome.field())))
                            .toList(),
                    speed.hasNonNull("rowsPerSecond") ? figures.decimal(speed, "rowsPerSecond") : null,
                    figures.length(speed, "remaining"));
        }
    }

    /** How many rows have an outcome. */
    record Count(RowOutcome outcome, String number) {}

    /** Why a file cannot be read to its end. */
    record Failure(String code, String reason, String column) {}

    /**
     * What becomes of a column, or of a constant.
     *
     * @param name of the column, or the constant itself
     * @param named how the identifier, trait or property is called, or null
     * @param type null when the text stays as it is
     */
    record Column(String name, boolean constant, Target target, String named, ValueType type, String format) {
        private static Column of(JsonNode column) {
            var name = Fields.text(column, "column");
            var to = String.valueOf(Fields.text(column, "to"));
            var target = Target.of(to);
            return new Column(
                    name == null ? Fields.text(column, "value") : name,
                    name == null,
                    target,
                    target.isNamed() ? to.substring(target.key().length()) : null,
                    ValueType.of(Fields.text(column, "type")),
                    Fields.text(column, "format"));
        }
    }

    static ImportView of(JsonNode run, Administration administration) {
        var figures = administration.figures();
        var definition = run.path("definition");
        return new ImportView(
                Fields.text(run, "id"),
                Vocabulary.readable(Fields.text(run, "source")),
                Vocabulary.readable(Fields.text(run, "brand")),
                ImportKind.of(Fields.text(definition, "kind")),
                Fields.text(definition, "format"),
                !"APPLY".equals(Fields.text(run, "mode")),
                ImportState.of(Fields.text(run, "state")),
                Progress.of(run, figures),
                size(run.path("fileSize").asLong()),
                Fields.text(run, "sha256"),
                UUID.randomUUID().toString(),
                Fields.text(run, "dryRun"),
                failure(run.path("failure"), administration),
                figures.when(run, "createdAt"),
                mapping(definition.path("mapping")));
    }

    public String address() {
        return Area.IMPORTS.path(String.valueOf(id));
    }

    /** Tells whether what it told can be done. */
    public boolean canApply() {
        return trial && state == ImportState.COMPLETED;
    }

    /** Tells whether what it did can be taken back. */
    public boolean canUndo() {
        return !trial && state.leftSomething();
    }

    private static Failure failure(JsonNode failure, Administration administration) {
        var code = Fields.text(failure, "code");
        return code == null ? null : new Failure(code, administration.rejection(code), Fields.text(failure, "field"));
    }

    private static List<Column> mapping(JsonNode columns) {
        var mapping = new ArrayList<Column>();
        columns.forEach(column -> mapping.add(Column.of(column)));
        return List.copyOf(mapping);
    }

    private static String size(long bytes) {
        if (bytes < KIBI) {
            return bytes + " B";
        }
        return bytes < KIBI * KIBI ? bytes / KIBI + " KiB" : bytes / (KIBI * KIBI) + " MiB";
    }
}
