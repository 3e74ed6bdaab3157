package io.klantbeeld.gateway.console.dialogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.gateway.platform.Service;
import io.klantbeeld.gateway.platform.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Calls services through their circuits, and turns whatever comes of it into an answer. */
@ApplicationScoped
public class Calls {
    private static final Logger LOG = Logger.getLogger(Calls.class);
    private static final Set<Integer> LATER = Set.of(408, 429);

    private final Services services;
    private final ObjectMapper json;

    Calls(Services services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    /** Calls profile-service. */
    public Answer call(Supplier<Response> call) {
        return call(Service.PROFILE, call);
    }

    /** Calls a service; what it refuses is an answer of a healthy service, only its own failures are not. */
    public Answer call(Service service, Supplier<Response> call) {
        try {
            return services.circuitOf(service).call(() -> answer(call), Answer.class);
        } catch (Exception e) {
            LOG.debugf(
                    "call failed service=%s cause=%s",
                    service.title(), e.getClass().getSimpleName());
            return new Answer.Unavailable();
        }
    }

    private Answer answer(Supplier<Response> call) {
        try (var response = response(call)) {
            int status = response.getStatus();
            if (status >= 500) {
                throw new InternalServerErrorException();
            }
            var body = body(response);
            if (status < 300) {
                return new Answer.Ok(body, response.getHeaderString(HttpHeaders.ETAG));
            }
            return LATER.contains(status) ? new Answer.Unavailable() : new Answer.Refused(status, body);
        }
    }

    /** The client throws what is refused, with the answer in it. */
    private static Response response(Supplier<Response> call) {
        try {
            return call.get();
        } catch (WebApplicationException refused) {
            return refused.getResponse();
        }
    }

    private JsonNode body(Response response) {
        var text = response.hasEntity() ? response.readEntity(String.class) : "";
        try {
            return text == null || text.isBlank() ? json.createObjectNode() : json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            return json.createObjectNode();
        }
    }
}
