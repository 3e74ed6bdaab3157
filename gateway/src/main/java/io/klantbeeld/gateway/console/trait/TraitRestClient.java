package io.klantbeeld.gateway.console.trait;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls about the traits of one person. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1")
interface TraitRestClient {
    @GET
    @Path("/profiles/{ref}")
    Response profile(
            @BeanParam OnBehalf user,
            @PathParam("ref") String reference,
            @QueryParam("explain") boolean explain,
            @QueryParam("asOf") String asOf);

    @PATCH
    @Path("/profiles/{ref}/traits")
    Response amend(
            @BeanParam OnBehalf user,
            @PathParam("ref") String reference,
            @HeaderParam("Idempotency-Key") String key,
            JsonNode amendment);

    @GET
    @Path("/traits/{name}")
    Response definition(@BeanParam OnBehalf user, @PathParam("name") String name);
}
