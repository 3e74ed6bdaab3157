package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.permission.WhyView.Statute;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds the rows of the law that reasons rest on. */
record Statutes(Function<String, JsonNode> packs, ConsentWords words) {
    /** A pack, its version and the row from 1, such as {@code nl@2#3}. */
    private static final Pattern REF = Pattern.compile("([a-z0-9-]+)@([0-9]{1,9})#([0-9]{1,4})");

    /** The row, without its citation when another version of the pack is in force by now; null for what is no row. */
    Statute find(String ref) {
        var row = REF.matcher(String.valueOf(ref));
        if (!row.matches()) {
            return null;
        }
        var pack = packs.apply(row.group(1));
        var named = pack.path("definition");
        boolean same = row.group(2).equals(Fields.text(pack, "version"));
        var rule = same ? named.path("rules").path(Integer.parseInt(row.group(3)) - 1) : named.path("");
        var requirement = Fields.text(rule, "requirement");
        var name = Fields.text(named, "name");
        return new Statute(
                name == null ? row.group(1).toUpperCase(words.vocabulary().locale()) : name,
                row.group(3),
                Fields.text(rule, "citation"),
                requirement == null ? null : words.requirement(requirement));
    }
}
