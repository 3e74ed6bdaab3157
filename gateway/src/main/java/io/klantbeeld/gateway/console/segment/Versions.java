package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules that a segment has and had, the newest first. */
record Versions(List<Version> all, Map<Long, List<String>> clauses) {
    /** A rule of a segment. */
    record Version(String number, String rule, Dates.When changed) {}

    static Versions of(Answer answer, Figures figures) {
        var all = new ArrayList<Version>();
        var clauses = new HashMap<Long, List<String>>();
        answer.bodyOrNothing().path("items").forEach(version -> {
            all.add(version(version, figures));
            clauses.put(version.path("version").asLong(), Clauses.of(Fields.text(version, "rule")));
        });
        return new Versions(List.copyOf(all), clauses);
    }

    private static Version version(JsonNode version, Figures figures) {
        return new Version(
                figures.count(version, "version"), Fields.text(version, "rule"), figures.when(version, "changedAt"));
    }

    /** The clauses of a version; none when it is not known. */
    List<String> clausesOf(long version) {
        return clauses.getOrDefault(version, List.of());
    }
}
