package io.klantbeeld.gateway.console.administration.consent;

import io.klantbeeld.gateway.console.administration.consent.Differences.Fate;
import io.klantbeeld.gateway.console.administration.consent.Sheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a draft would change.
 *
 * @param text the words of a notice, when they differ
 * @param rules the rows of a rule pack, when they differ
 */
record SheetDiff(List<Change> changes, List<Words> text, List<Row> rules) {
    private static final Pattern WORD = Pattern.compile("\\s+|[^\\s]+");

    /**
     * A field that says something else.
     *
     * @param before null when it said nothing
     * @param after null when it says nothing any more
     */
    record Change(Field field, String before, String after) {}

    /** Words that follow each other with the same fate. */
    record Words(Fate fate, String text) {
        public boolean isNew() {
            return fate == Fate.NEW;
        }

        public boolean isGone() {
            return fate == Fate.GONE;
        }
    }

    /** A row of the law and what becomes of it. */
    record Row(Fate fate, Sheet.Rule rule) {
        public boolean isNew() {
            return fate == Fate.NEW;
        }

        public boolean isGone() {
            return fate == Fate.GONE;
        }
    }

    static SheetDiff between(Sheet before, Sheet after) {
        var rules = before.rules().equals(after.rules())
                ? List.<Row>of()
                : Differences.between(before.rules(), after.rules()).stream()
                        .map(piece -> new Row(piece.fate(), piece.item()))
                        .toList();
        return new SheetDiff(changes(before, after), words(before.text(), after.text()), rules);
    }

    public boolean isEmpty() {
        return changes.isEmpty() && text.isEmpty() && rules.isEmpty();
    }

    private static List<Change> changes(Sheet before, Sheet after) {
        return Stream.of(Field.values())
                .map(field -> new Change(field, text(before, field), text(after, field)))
                .filter(change -> !String.valueOf(change.before()).equals(String.valueOf(change.after())))
                .toList();
    }

    private static String text(Sheet sheet, Field field) {
        return sheet.lines().stream()
                .filter(line -> line.field() == field)
                .map(Line::text)
                .findFirst()
                .orElse(null);
    }

    private static List<Words> words(String before, String after) {
        if (String.valueOf(before).equals(String.valueOf(after))) {
            return List.of();
        }
        var runs = new ArrayList<Words>();
        for (var piece : Differences.between(split(before), split(after))) {
            if (!runs.isEmpty() && runs.getLast().fate() == piece.fate()) {
                runs.add(new Words(piece.fate(), runs.removeLast().text() + piece.item()));
            } else {
                runs.add(new Words(piece.fate(), piece.item()));
            }
        }
        return List.copyOf(runs);
    }

    private static List<String> split(String text) {
        return text == null
                ? List.of()
                : WORD.matcher(text).results().map(word -> word.group()).toList();
    }
}
