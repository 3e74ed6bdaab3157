package io.klantbeeld.gateway.console.administration.computed;

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

/** The raw calls to computed traits. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1/computed-traits")
interface ComputedRestClient {
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

    @POST
    @Path("/{name}/cancellations")
    Response cancel(@BeanParam OnBehalf user, @PathParam("name") String name);

    @DELETE
    @Path("/{name}")
    Response retire(@BeanParam OnBehalf user, @PathParam("name") String name, @HeaderParam("If-Match") String revision);

    @GET
    @Path("/{name}/versions")
    Response versions(@BeanParam OnBehalf user, @PathParam("name") String name, @QueryParam("limit") int limit);
}
