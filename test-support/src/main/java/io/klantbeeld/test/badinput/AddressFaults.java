package io.klantbeeld.test.badinput;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Paths and queries that are no text, and references in paths that name nobody. */
final class AddressFaults {
    static final List<String> NO_REFERENCES = List.of(
            GoodRequest.CANARY,
            "email:" + GoodRequest.CANARY,
            "phone:" + GoodRequest.CANARY,
            "email:",
            ":" + GoodRequest.CANARY,
            "Not A Namespace:" + GoodRequest.CANARY,
            "crm:" + GoodRequest.CANARY.repeat(60));

    private AddressFaults() {}

    static List<BadRequest> of(GoodRequest good, String template) {
        var malformed = Expected.status(400);
        var separator = good.path().contains("?") ? "&" : "?";
        var bad = new ArrayList<>(List.of(
                good.with("broken UTF-8 in the query", malformed, at(good, good.path() + separator + "q=%C3%28")),
                good.with("NUL in the query", malformed, at(good, good.path() + separator + "q=a%00b"))));
        if (template.contains("{}")) {
            bad.add(good.with("broken UTF-8 in the path", malformed, at(good, template.replace("{}", "crm%3A%FF"))));
            bad.add(good.with(
                    "overlong UTF-8 in the path", malformed, at(good, template.replace("{}", "crm%3A%C0%AF"))));
            bad.add(good.with("NUL in the path", malformed, at(good, template.replace("{}", "crm%3Aa%00b"))));
            for (var text : NO_REFERENCES) {
                var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
                bad.add(good.with(
                        "no reference in the path: " + text, malformed, at(good, template.replace("{}", encoded))));
            }
        }
        return bad;
    }

    private static Wire at(GoodRequest good, String path) {
        return good.wire().withPath(path);
    }
}
