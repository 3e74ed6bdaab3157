package io.klantbeeld.test.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Fields of the wrong type, with text that is none, and with references that name nobody. */
final class FieldFaults {
    private static final JsonNode CANARY = new TextNode(GoodRequest.CANARY);
    private static final JsonNode OBJECT = JsonNodeFactory.instance.objectNode().put(GoodRequest.CANARY, 1);

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private FieldFaults() {}

    static List<BadRequest> of(GoodRequest good, Set<String> open) {
        var bad = new ArrayList<BadRequest>();
        for (var field : BodyField.all(good.body())) {
            if (field.isBelow(open)) {
                continue;
            }
            for (var wrong : wrongFor(field.value())) {
                bad.add(good.with(
                        "%s as %s".formatted(field.path(), wrong.getNodeType()),
                        Expected.invalid(field.path()),
                        good.withBody(field.replacedBy(wrong).toString())));
            }
            if (field.value().isTextual()) {
                bad.addAll(brokenTexts(good, field));
            }
        }
        return bad;
    }

    static List<BadRequest> references(GoodRequest good, List<String> paths) {
        var bad = new ArrayList<BadRequest>();
        for (var field : BodyField.all(good.body())) {
            if (paths.contains(field.path())) {
                AddressFaults.NO_REFERENCES.forEach(text -> bad.add(good.with(
                        "no reference in %s: %s".formatted(field.path(), text),
                        Expected.invalid(field.path()),
                        good.withBody(field.replacedBy(new TextNode(text)).toString()))));
            }
        }
        return bad;
    }

    private static List<JsonNode> wrongFor(JsonNode value) {
        return switch (value.getNodeType()) {
            // A decimal may be written as a number or as text.
            case STRING ->
                DECIMAL.matcher(value.asText()).matches() ? List.of(OBJECT) : List.of(new IntNode(7), OBJECT);
            case NUMBER -> List.of(CANARY, BooleanNode.TRUE, OBJECT);
            case BOOLEAN -> List.of(CANARY, new IntNode(7));
            case ARRAY, OBJECT -> List.of(CANARY, new IntNode(7));
            default -> List.of();
        };
    }

    private static List<BadRequest> brokenTexts(GoodRequest good, BodyField field) {
        var marked = field.replacedBy(CANARY).toString();
        var invalid = Expected.invalid(field.path());
        return List.of(
                good.with("NUL in " + field.path(), invalid, good.withBody(mark(marked, "\\u0000"))),
                good.with("half a surrogate pair in " + field.path(), invalid, good.withBody(mark(marked, "\\ud83d"))),
                good.with(
                        "broken UTF-8 in " + field.path(),
                        invalid,
                        // A byte that no UTF-8 text has.
                        good.withBody(mark(marked, "\u00ff").getBytes(StandardCharsets.ISO_8859_1))));
    }

    private static String mark(String body, String broken) {
        return body.replace(GoodRequest.CANARY, GoodRequest.CANARY + broken);
    }
}
