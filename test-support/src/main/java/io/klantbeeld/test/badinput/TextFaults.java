package io.klantbeeld.test.badinput;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Bodies that are no JSON, or no JSON of this shape. */
final class TextFaults {
    private TextFaults() {}

    static List<BadRequest> of(GoodRequest good) {
        var text = good.body().toString();
        var unknown = ((ObjectNode) good.body().deepCopy()).put("unknownField", GoodRequest.CANARY);
        var first = good.body().fieldNames().next();
        var twice = "{\"" + first + "\":" + good.body().get(first) + "," + text.substring(1);
        return List.of(
                good.with("an empty body", Expected.status(400), good.withBody("")),
                good.with("the body null", Expected.status(400), good.withBody("null")),
                good.with("a list for an object", Expected.status(400), good.withBody("[]")),
                good.with("a text for an object", Expected.status(400), good.withBody('"' + GoodRequest.CANARY + '"')),
                good.with(
                        "JSON that ends early",
                        Expected.status(400),
                        good.withBody(text.substring(0, text.length() - 1))),
                good.with("no JSON at all", Expected.status(400), good.withBody("<" + GoodRequest.CANARY + "/>")),
                good.with("more after the end", Expected.status(400), good.withBody(text + text)),
                good.with("an unknown field", Expected.invalid("unknownField"), good.withBody(unknown.toString())),
                good.with("a field twice", Expected.invalid(first), good.withBody(twice)),
                good.with(
                        "another media type",
                        Expected.status(415),
                        good.wire().withHeader("Content-Type", "text/csv")));
    }
}
