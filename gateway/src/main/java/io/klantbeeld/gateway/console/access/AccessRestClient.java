package io.klantbeeld.gateway.console.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls to profile-service about who was shown what. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1/profiles/{ref}/accesses")
interface AccessRestClient {
    @GET
    JsonNode accesses(
            @BeanParam OnBehalf user,
            @PathParam("ref") String reference,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);
}
