package io.klantbeeld.gateway.console.campaign.parked;

import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls to work that is parked. */
@RegisterRestClient(configKey = "campaign")
@Path("/api/v1/campaign-dead-letters/parked")
interface ParkedRestClient {
    @GET
    Response list(@BeanParam OnBehalf user, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @POST
    @Path("/{id}/replays")
    Response replay(@BeanParam OnBehalf user, @PathParam("id") String id);
}
