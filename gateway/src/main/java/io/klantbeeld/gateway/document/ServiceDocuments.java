package io.klantbeeld.gateway.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.platform.Service;
import io.klantbeeld.gateway.platform.Services;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Asks the services for their OpenAPI documents. */
@ApplicationScoped
class ServiceDocuments {
    private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);

    private final Services services;
    private final Map<Service, OpenApiRestClient> clients = new EnumMap<>(Service.class);

    ServiceDocuments(Services services) {
        this.services = services;
        for (var service : Service.values()) {
            clients.put(
                    service,
                    QuarkusRestClientBuilder.newBuilder()
                            .baseUri(services.addressOf(service))
                            .connectTimeout(1, TimeUnit.SECONDS)
                            .readTimeout(3, TimeUnit.SECONDS)
                            .build(OpenApiRestClient.class));
        }
    }

    /** The document of a service, or nothing while it does not answer. */
    Optional<ObjectNode> of(Service service) {
        try {
            return Optional.of(services.circuitOf(service).call(clients.get(service)::document, ObjectNode.class));
        } catch (Exception e) {
            LOG.debugf(
                    "document unavailable service=%s cause=%s",
                    service.title(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
