package io.klantbeeld.gateway.console.administration.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls to the quarantine. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1/quarantine")
interface QuarantineRestClient {
    @GET
    @Path("/reasons")
    Response reasons(@BeanParam OnBehalf user, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    Response list(
            @BeanParam OnBehalf user,
            @BeanParam ItemFilter filter,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    Response read(@BeanParam OnBehalf user, @PathParam("id") String id);

    @DELETE
    @Path("/{id}")
    Response discard(@BeanParam OnBehalf user, @PathParam("id") String id);

    @POST
    @Path("/{id}/replays")
    Response replay(@BeanParam OnBehalf user, @PathParam("id") String id);

    @GET
    @Path("/replays")
    Response replays(@BeanParam OnBehalf user, @QueryParam("limit") int limit);

    @POST
    @Path("/replays")
    Response replayAll(@BeanParam OnBehalf user, @HeaderParam("Idempotency-Key") String attempt, JsonNode filter);

    @GET
    @Path("/replays/{id}")
    Response replayOf(@BeanParam OnBehalf user, @PathParam("id") String id);

    @POST
    @Path("/replays/{id}/cancellations")
    Response stop(@BeanParam OnBehalf user, @PathParam("id") String id);
}
