package io.klantbeeld.gateway.console.campaign.initiative;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls to initiatives. */
@RegisterRestClient(configKey = "campaign")
@Path("/api/v1/initiatives")
interface InitiativeRestClient {
    @GET
    Response list(@BeanParam OnBehalf user, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/{key}")
    Response read(@BeanParam OnBehalf user, @PathParam("key") String key);

    @PUT
    @Path("/{key}")
    Response write(
            @BeanParam OnBehalf user,
            @PathParam("key") String key,
            @HeaderParam("If-Match") String version,
            JsonNode definition);
}
