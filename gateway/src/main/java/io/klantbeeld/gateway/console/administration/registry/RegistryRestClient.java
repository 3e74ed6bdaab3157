package io.klantbeeld.gateway.console.administration.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls to the definitions of traits and to the traits that come. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1/traits")
interface RegistryRestClient {
    @GET
    Response list(@BeanParam OnBehalf user, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/{name}")
    Response read(@BeanParam OnBehalf user, @PathParam("name") String name);

    @PUT
    @Path("/{name}")
    Response put(
            @BeanParam OnBehalf user,
            @PathParam("name") String name,
            @HeaderParam("If-Match") String revision,
            JsonNode settings);

    @DELETE
    @Path("/{name}")
    Response retire(@BeanParam OnBehalf user, @PathParam("name") String name, @HeaderParam("If-Match") String revision);

    @GET
    @Path("/{name}/versions")
    Response versions(@BeanParam OnBehalf user, @PathParam("name") String name, @QueryParam("limit") int limit);

    @GET
    @Path("/observations")
    Response observations(
            @BeanParam OnBehalf user,
            @QueryParam("defined") String defined,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);
}
