package io.klantbeeld.gateway.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls to profile-service. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1/profiles")
interface ProfileRestClient {
    @GET
    JsonNode search(
            @BeanParam OnBehalf user,
            @QueryParam("q") String query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{ref}")
    JsonNode profile(
            @BeanParam OnBehalf user, @PathParam("ref") String reference, @QueryParam("explain") Boolean explain);

    @GET
    @Path("/{ref}/interactions")
    JsonNode interactions(
            @BeanParam OnBehalf user,
            @PathParam("ref") String reference,
            @BeanParam MomentQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{ref}/interactions/baseline")
    JsonNode baseline(@BeanParam OnBehalf user, @PathParam("ref") String reference);

    @GET
    @Path("/{ref}/relationship")
    JsonNode relationship(
            @BeanParam OnBehalf user,
            @PathParam("ref") String reference,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);
}
