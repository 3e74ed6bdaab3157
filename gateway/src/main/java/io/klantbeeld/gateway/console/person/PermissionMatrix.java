package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.person.PermissionsView.Brand;
import io.klantbeeld.gateway.console.person.PermissionsView.Cell;
import io.klantbeeld.gateway.console.person.PermissionsView.Row;
import io.klantbeeld.gateway.console.vocabulary.Channel;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Arranges evaluated cells as tables. */
final class PermissionMatrix {
    private static final Comparator<String> CHANNELS =
            Comparator.comparingInt(PermissionMatrix::rank).thenComparing(Comparator.naturalOrder());

    private final Vocabulary words;
    private final Dates dates;

    PermissionMatrix(Vocabulary words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    List<Brand> brands(JsonNode cells) {
        var answers = StreamSupport.stream(cells.spliterator(), false).toList();
        return new TreeMap<>(by("brand", answers))
                .entrySet().stream()
                        .map(brand -> brand(brand.getKey(), brand.getValue()))
                        .toList();
    }

    private Brand brand(String key, List<JsonNode> answers) {
        var channels = by("channel", answers).keySet().stream().sorted(CHANNELS).toList();
        var rows = by("purpose", answers).entrySet().stream()
                .flatMap(purpose -> rows(purpose.getKey(), channels, purpose.getValue()))
                .toList();
        var own = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell != null && !cell.inherited())
                .toList();
        long permitted = own.stream()
                .filter(cell -> cell.outcome().icon().equals("check"))
                .count();
        var columns = channels.stream().map(words::channel).toList();
        return new Brand(Vocabulary.readable(key), columns, rows, permitted, own.size());
    }

    /** The purpose in general comes first, and then every topic that is answered otherwise somewhere. */
    private Stream<Row> rows(String key, List<String> channels, List<JsonNode> answers) {
        var purpose = Vocabulary.readable(key);
        var topics = new TreeMap<>(by("topic", answers));
        var general = by("channel", topics.getOrDefault("", List.of()));
        topics.remove("");
        var first = new Row(purpose, null, !topics.isEmpty(), cells(channels, general, Map.of()));
        var others = topics.entrySet().stream()
                .map(topic -> new Row(
                        purpose,
                        Vocabulary.readable(topic.getKey()),
                        true,
                        cells(channels, by("channel", topic.getValue()), general)));
        return Stream.concat(Stream.of(first), others);
    }

    private List<Cell> cells(
            List<String> channels, Map<String, List<JsonNode>> own, Map<String, List<JsonNode>> inherited) {
        return channels.stream()
                .map(channel -> own.containsKey(channel)
                        ? cell(channel, false, own.get(channel).getFirst())
                        : inherited.containsKey(channel)
                                ? cell(channel, true, inherited.get(channel).getFirst())
                                : null)
                .toList();
    }

    private Cell cell(String channel, boolean inherited, JsonNode answer) {
        var code = Fields.text(answer, "code");
        return new Cell(
                words.channel(channel),
                inherited,
                words.outcome(Fields.text(answer, "outcome")),
                words.reason(code),
                code,
                query(answer).toString(),
                dates.when(Fields.instant(answer, "validUntil")));
    }

    private static Query query(JsonNode answer) {
        var query = Query.of("");
        for (var dimension : new String[] {"brand", "purpose", "channel", "topic"}) {
            query.with(dimension, Fields.text(answer, dimension));
        }
        return query;
    }

    private static Map<String, List<JsonNode>> by(String name, List<JsonNode> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(answer -> field(answer, name), LinkedHashMap::new, Collectors.toList()));
    }

    private static String field(JsonNode cell, String name) {
        return Objects.requireNonNullElse(Fields.text(cell, name), "");
    }

    private static int rank(String channel) {
        return Stream.of(Channel.values())
                .filter(known -> known.name().equals(channel))
                .map(Enum::ordinal)
                .findFirst()
                .orElse(Channel.values().length);
    }
}
