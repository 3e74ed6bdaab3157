package io.klantbeeld.gateway.console.administration.consent;

import io.klantbeeld.gateway.console.dialogue.Form;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The form of a draft.
 *
 * @param key of the entry that it is of, or null for a new one
 */
record DraftView(Kind kind, String key, Form form, List<Row> rows) {
    /**
     * Where the fields of a row of the law are.
     *
     * @param at what their names begin with
     * @param spans what the names of the hours begin with
     */
    record Row(int number, String at, List<String> spans) {}

    static DraftView of(Kind kind, String key, Form form) {
        var rows = kind != Kind.RULE_PACKS
                ? List.<Row>of()
                : IntStream.range(0, RuleForms.rows(form))
                        .mapToObj(row -> row(form, row))
                        .toList();
        return new DraftView(kind, key, form, rows);
    }

    private static Row row(Form form, int row) {
        var at = "r" + row + ".";
        var spans = IntStream.range(0, RuleForms.spans(form, row))
                .mapToObj(span -> at + "q" + span + ".")
                .toList();
        return new Row(row + 1, at, spans);
    }

    /** Whether its key names a version and a language too. */
    public boolean notice() {
        return kind == Kind.NOTICES;
    }

    /** Where the form is sent. */
    public String action() {
        return key == null ? kind.blank() : kind.path(key) + "/draft";
    }

    /** Where one goes instead. */
    public String back() {
        return key == null ? kind.path() : kind.path(key);
    }
}
