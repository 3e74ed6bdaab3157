package io.klantbeeld.gateway.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** The raw call for the OpenAPI document of one service. */
@Path("/q/openapi")
interface OpenApiRestClient {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @ClientHeaderParam(name = "Accept", value = MediaType.APPLICATION_JSON)
    ObjectNode document();
}
