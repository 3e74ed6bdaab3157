package io.klantbeeld.gateway.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.gateway.platform.Service;
import io.klantbeeld.gateway.platform.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Calls services through their circuits, and turns whatever comes of it into a part. */
@ApplicationScoped
public class ServiceCalls {
    private static final Logger LOG = Logger.getLogger(ServiceCalls.class);

    private final Services services;
    private final ObjectMapper json;

    ServiceCalls(Services services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    /** Calls a service; never throws. */
    public Part call(Service service, Supplier<JsonNode> call) {
        try {
            return services.circuitOf(service).call(() -> answer(call), Part.class);
        } catch (Exception e) {
            LOG.debugf(
                    "part unavailable service=%s cause=%s",
                    service.title(), e.getClass().getSimpleName());
            return new Part.Unavailable();
        }
    }

    /** What a service refuses is an answer of a healthy service; only its own failures reach the circuit. */
    private Part answer(Supplier<JsonNode> call) {
        try {
            return new Part.Ok(call.get());
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            return switch (status) {
                case 401, 403 -> new Part.Forbidden();
                case 408, 429 -> new Part.Unavailable();
                default -> {
                    if (status >= 500) {
                        throw e;
                    }
                    yield new Part.Refused(status, problem(e));
                }
            };
        }
    }

    private JsonNode problem(WebApplicationException e) {
        try {
            return json.readTree(e.getResponse().readEntity(String.class));
        } catch (JsonProcessingException | RuntimeException unreadable) {
            return json.createObjectNode();
        }
    }
}
