package io.klantbeeld.gateway.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls to consent-service. */
@RegisterRestClient(configKey = "consent")
@Path("/api/v1/permissions")
interface ConsentRestClient {
    @GET
    @Path("/{ref}")
    JsonNode permissions(@BeanParam OnBehalf user, @PathParam("ref") String reference);
}
