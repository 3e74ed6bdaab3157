package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.person.PermissionsView.Brand;
import io.klantbeeld.gateway.console.person.PermissionsView.Cell;
import io.klantbeeld.gateway.console.person.PermissionsView.Purpose;
import io.klantbeeld.gateway.console.person.PermissionsView.Topic;
import io.klantbeeld.gateway.console.vocabulary.Channel;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
        var byBrand = new TreeMap<String, List<JsonNode>>();
        cells.forEach(cell -> byBrand.computeIfAbsent(field(cell, "brand"), brand -> new ArrayList<>())
                .add(cell));
        return byBrand.entrySet().stream()
                .map(brand -> brand(brand.getKey(), brand.getValue()))
                .toList();
    }

    private Brand brand(String key, List<JsonNode> cells) {
        var channels = cells.stream()
                .map(cell -> field(cell, "channel"))
                .distinct()
                .sorted(CHANNELS)
                .toList();
        var byPurpose = new LinkedHashMap<String, Map<String, List<JsonNode>>>();
        cells.forEach(cell -> byPurpose
                .computeIfAbsent(field(cell, "purpose"), purpose -> new TreeMap<>())
                .computeIfAbsent(field(cell, "channel"), channel -> new ArrayList<>())
                .add(cell));
        var purposes = byPurpose.entrySet().stream()
                .map(purpose -> purpose(purpose.getKey(), channels, purpose.getValue()))
                .toList();
        var all = purposes.stream()
                .flatMap(purpose -> purpose.cells().stream())
                .filter(Objects::nonNull)
                .toList();
        long permitted = all.stream()
                .filter(cell -> cell.outcome().icon().equals("check"))
                .count();
        return new Brand(
                Vocabulary.readable(key),
                channels.stream().map(words::channel).toList(),
                purposes,
                permitted,
                all.size());
    }

    private Purpose purpose(String key, List<String> channels, Map<String, List<JsonNode>> byChannel) {
        var name = Vocabulary.readable(key);
        var cells = new ArrayList<Cell>();
        channels.forEach(channel -> cells.add(cell(name, channel, byChannel.getOrDefault(channel, List.of()))));
        return new Purpose(name, cells);
    }

    /** The answer without a topic speaks for the cell; without one, the first topic does. */
    private Cell cell(String purpose, String channel, List<JsonNode> answers) {
        if (answers.isEmpty()) {
            return null;
        }
        var main = answers.stream()
                .filter(answer -> Fields.text(answer, "topic") == null)
                .findFirst()
                .orElse(answers.getFirst());
        var topics = answers.stream()
                .filter(answer -> Fields.text(answer, "topic") != null)
                .map(this::topic)
                .toList();
        var code = Fields.text(main, "code");
        return new Cell(
                words.channel(channel),
                purpose,
                words.outcome(Fields.text(main, "outcome")),
                reason(main),
                code,
                dates.when(Fields.instant(main, "validUntil")),
                topics);
    }

    private Topic topic(JsonNode answer) {
        return new Topic(
                Vocabulary.readable(Fields.text(answer, "topic")),
                words.outcome(Fields.text(answer, "outcome")),
                reason(answer));
    }

    private String reason(JsonNode answer) {
        return words.reason(Fields.text(answer, "code"));
    }

    private static String field(JsonNode cell, String name) {
        return Objects.requireNonNullElse(Fields.text(cell, name), "");
    }

    private static int rank(String channel) {
        return StreamSupport.stream(List.of(Channel.values()).spliterator(), false)
                .filter(known -> known.name().equals(channel))
                .map(Enum::ordinal)
                .findFirst()
                .orElse(Channel.values().length);
    }
}
