package io.klantbeeld.gateway.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A customer view on the wire. */
record CustomerBody(String id, boolean partial, Map<String, PartBody> parts) {
    static CustomerBody of(CustomerView view) {
        var parts = new LinkedHashMap<String, PartBody>();
        view.parts().forEach((name, part) -> parts.put(name.wire(), PartBody.of(part)));
        return new CustomerBody(view.id(), view.partial(), parts);
    }

    enum Status {
        OK,
        UNAVAILABLE,
        FORBIDDEN
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartBody(Status status, JsonNode data) {
        static PartBody of(Part part) {
            return switch (part) {
                case Part.Ok(JsonNode data) -> new PartBody(Status.OK, data);
                case Part.Forbidden forbidden -> new PartBody(Status.FORBIDDEN, null);
                case Part.Unavailable unavailable -> new PartBody(Status.UNAVAILABLE, null);
                case Part.Refused refused -> new PartBody(Status.UNAVAILABLE, null);
            };
        }
    }
}
