package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls to the definitions of segments. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1/segments")
interface SegmentRestClient {
    @GET
    Response list(@BeanParam OnBehalf user, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @POST
    Response create(@BeanParam OnBehalf user, @HeaderParam("Idempotency-Key") String attempt, JsonNode settings);

    @GET
    @Path("/{key}")
    Response read(@BeanParam OnBehalf user, @PathParam("key") String key);

    @PUT
    @Path("/{key}")
    Response change(
            @BeanParam OnBehalf user,
            @PathParam("key") String key,
            @HeaderParam("If-Match") String revision,
            JsonNode settings);

    @DELETE
    @Path("/{key}")
    Response retire(@BeanParam OnBehalf user, @PathParam("key") String key, @HeaderParam("If-Match") String revision);

    @GET
    @Path("/{key}/versions")
    Response versions(@BeanParam OnBehalf user, @PathParam("key") String key, @QueryParam("limit") int limit);
}
