package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a form about a block lets one choose from: what the person's permissions are about. */
record BlockChoices(
        List<Option> brands,
        List<Option> purposes,
        List<Option> topics,
        List<Option> channels,
        List<Option> methods,
        List<BlockLevel> levels,
        List<BlockReach> reaches,
        List<BlockReason> reasons) {
    /** Something to choose. */
    record Option(String key, String text) {}

    static BlockChoices of(JsonNode matrix, ConsentWords words) {
        return new BlockChoices(
                options(matrix, "brand", Vocabulary::readable),
                options(matrix, "purpose", Vocabulary::readable),
                options(matrix, "topic", Vocabulary::readable),
                options(matrix, "channel", key -> words.vocabulary()
                        .channel(key)
                        .text()),
                methods(words),
                Blocking.LEVELS,
                List.of(BlockReach.values()),
                List.of(BlockReason.values()));
    }

    /** How staff learn of something. */
    static List<Option> methods(ConsentWords words) {
        return Stream.of("CALL_RECORDING", "FACE_TO_FACE", "PAPER", "SIGNATURE", "WEB_FORM", "API")
                .map(key -> new Option(key, words.method(key)))
                .toList();
    }

    private static List<Option> options(JsonNode matrix, String dimension, UnaryOperator<String> text) {
        var options = new TreeMap<String, Option>();
        matrix.path("cells").forEach(cell -> {
            var key = Fields.text(cell, dimension);
            if (key != null) {
                options.put(key, new Option(key, text.apply(key)));
            }
        });
        return List.copyOf(options.values());
    }
}
