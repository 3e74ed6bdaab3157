package io.klantbeeld.gateway.customer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A customer as the services know it at this moment.
 *
 * @param id id of the profile, or null when no part told it
 */
public record CustomerView(String id, Map<PartName, Part> parts) {
    static CustomerView of(Map<PartName, Part> parts, String idOfReference) {
        var id = parts.get(PartName.PROFILE) instanceof Part.Ok(JsonNode profile)
                ? profile.path("id").asText(null)
                : idOfReference;
        return new CustomerView(id, parts);
    }

    /** Tells whether a part is missing that a healthy platform would have shown. */
    public boolean partial() {
        return parts.values().stream().anyMatch(Part.Unavailable.class::isInstance);
    }

    /** The part, or null when the view does not include it. */
    public Part part(PartName name) {
        return parts.get(name);
    }
}
