package io.klantbeeld.gateway.console.campaign.simulation;

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

/** The raw calls to simulations of campaigns. */
@RegisterRestClient(configKey = "campaign")
@Path("/api/v1/simulations")
interface SimulationRestClient {
    @GET
    Response list(
            @BeanParam OnBehalf user,
            @QueryParam("campaign") String campaign,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @POST
    Response start(@BeanParam OnBehalf user, @HeaderParam("Idempotency-Key") String attempt, JsonNode asked);

    @GET
    @Path("/{id}")
    Response read(@BeanParam OnBehalf user, @PathParam("id") String id);

    @GET
    @Path("/{id}/sample")
    Response sample(
            @BeanParam OnBehalf user,
            @PathParam("id") String id,
            @QueryParam("gate") String gate,
            @QueryParam("code") String code,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @POST
    @Path("/{id}/cancellations")
    Response cancel(@BeanParam OnBehalf user, @PathParam("id") String id);

    @DELETE
    @Path("/{id}")
    Response forget(@BeanParam OnBehalf user, @PathParam("id") String id);
}
