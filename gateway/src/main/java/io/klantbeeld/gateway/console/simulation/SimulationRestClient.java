package io.klantbeeld.gateway.console.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls of a simulation, and to what it can be about. */
@RegisterRestClient(configKey = "consent")
@Path("/api/v1")
interface SimulationRestClient {
    @POST
    @Path("/permissions/simulations")
    Response simulate(@BeanParam OnBehalf user, JsonNode request);

    @GET
    @Path("/{kind}")
    Response list(@BeanParam OnBehalf user, @PathParam("kind") String kind, @QueryParam("limit") int limit);

    @GET
    @Path("/{kind}/{key}")
    Response read(@BeanParam OnBehalf user, @PathParam("kind") String kind, @PathParam("key") String key);
}
