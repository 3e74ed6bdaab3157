package io.klantbeeld.gateway.console.campaign;

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

/** The raw calls to campaigns. */
@RegisterRestClient(configKey = "campaign")
@Path("/api/v1/campaigns")
interface CampaignRestClient {
    @GET
    Response list(
            @BeanParam OnBehalf user,
            @QueryParam("brand") String brand,
            @QueryParam("state") String state,
            @QueryParam("initiative") String initiative,
            @QueryParam("q") String beginning,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

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

    @POST
    @Path("/{key}/{noun}")
    Response step(
            @BeanParam OnBehalf user,
            @PathParam("key") String key,
            @PathParam("noun") String noun,
            @HeaderParam("Idempotency-Key") String attempt,
            JsonNode body);

    @DELETE
    @Path("/{key}/kill-switches")
    Response lift(@BeanParam OnBehalf user, @PathParam("key") String key);

    @DELETE
    @Path("/{key}/brakes/{channel}")
    Response release(@BeanParam OnBehalf user, @PathParam("key") String key, @PathParam("channel") String channel);

    @GET
    @Path("/{key}/{part}")
    Response part(
            @BeanParam OnBehalf user,
            @PathParam("key") String key,
            @PathParam("part") String part,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit);

    @GET
    @Path("/{key}/results")
    Response results(
            @BeanParam OnBehalf user,
            @PathParam("key") String key,
            @QueryParam("from") String from,
            @QueryParam("to") String to);

    @GET
    @Path("/{key}/revisions/{number}")
    Response revision(@BeanParam OnBehalf user, @PathParam("key") String key, @PathParam("number") String number);

    @GET
    @Path("/{key}/revisions/{number}/diff")
    Response difference(
            @BeanParam OnBehalf user,
            @PathParam("key") String key,
            @PathParam("number") String number,
            @QueryParam("against") String against);
}
