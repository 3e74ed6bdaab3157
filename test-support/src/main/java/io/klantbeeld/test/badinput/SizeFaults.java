package io.klantbeeld.test.badinput;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Bodies that are too large or too deep. */
final class SizeFaults {
    private static final int TOO_LARGE = 1_200_000;
    private static final int TOO_DEEP = 40;

    private SizeFaults() {}

    static List<BadRequest> of(GoodRequest good) {
        var first = good.body().fieldNames().next();
        var large = ((ObjectNode) good.body().deepCopy())
                .put(first, GoodRequest.CANARY.repeat(TOO_LARGE / GoodRequest.CANARY.length()))
                .toString();
        return List.of(
                good.with("a body too large", Expected.status(413), good.withBody(large)),
                good.with(
                        "a body too large, in chunks",
                        Expected.status(413),
                        good.withBody(large).inChunks()),
                good.with("a body too deep", Expected.status(400), good.withBody(deep(first))),
                good.with("a body very deep", Expected.status(400), good.withBody("[".repeat(100_000))));
    }

    private static String deep(String field) {
        return "{\"" + field + "\":" + "{\"a\":".repeat(TOO_DEEP) + "1" + "}".repeat(TOO_DEEP) + "}";
    }
}
