package io.klantbeeld.gateway.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.platform.Service;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the documents of the whole platform. */
@Path("/")
@PermitAll
@RunOnVirtualThread
class DocumentResource {
    private final ServiceDocuments services;
    private final OpenApiDocumentService own;
    private final ObjectMapper json;

    DocumentResource(ServiceDocuments services, OpenApiDocumentService own, ObjectMapper json) {
        this.services = services;
        this.own = own;
        this.json = json;
    }

    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ObjectNode openApi() throws IOException {
        var merge = new DocumentMerge();
        for (var service : Service.values()) {
            services.of(service)
                    .ifPresentOrElse(
                            document -> merge.add(service.title(), document), () -> merge.missing(service.title()));
        }
        return merge.add("gateway", (ObjectNode) json.readTree(own.getDocument(Format.JSON)))
                .merged();
    }

    @GET
    @Path("asyncapi")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public String asyncApi() throws IOException {
        try (var document = classPath("asyncapi.yaml")) {
            var text = new String(document.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("'schemas/", "'/asyncapi/schemas/");
        }
    }

    @GET
    @Path("asyncapi/schemas/{topic: [a-z0-9.-]+}.json")
    @Produces("application/schema+json")
    @Operation(hidden = true)
    public InputStream schema(@PathParam("topic") String topic) {
        var schema = classPath("schemas/" + topic + ".json");
        if (schema == null) {
            throw new NotFoundException();
        }
        return schema;
    }

    private static InputStream classPath(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    }
}
