package io.klantbeeld.gateway.console.identity;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a steward goes after a decision: to what came of it, so that reading the page again decides nothing. */
final class Steps {
    private Steps() {}

    static Response to(String reference, Outcome outcome) {
        var person = URLEncoder.encode(reference, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.seeOther(URI.create("/console/customers/" + person + "/identity?done=" + outcome.wire()))
                .build();
    }
}
