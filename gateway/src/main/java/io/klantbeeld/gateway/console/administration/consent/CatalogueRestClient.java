package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls to the catalogue; the key of a notice has a version and a language behind slashes. */
@RegisterRestClient(configKey = "consent")
@Path("/api/v1/{kind}")
interface CatalogueRestClient {
    @GET
    Response list(
            @BeanParam OnBehalf user,
            @PathParam("kind") String kind,
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{key}")
    Response read(
            @BeanParam OnBehalf user,
            @PathParam("kind") String kind,
            @Encoded @PathParam("key") String key,
            @QueryParam("state") String state);

    @GET
    @Path("/{key}/versions")
    Response versions(@BeanParam OnBehalf user, @PathParam("kind") String kind, @Encoded @PathParam("key") String key);

    @PUT
    @Path("/{key}")
    Response draft(
            @BeanParam OnBehalf user,
            @PathParam("kind") String kind,
            @Encoded @PathParam("key") String key,
            JsonNode definition);

    @POST
    @Path("/{key}/activations")
    Response activate(@BeanParam OnBehalf user, @PathParam("kind") String kind, @Encoded @PathParam("key") String key);
}
