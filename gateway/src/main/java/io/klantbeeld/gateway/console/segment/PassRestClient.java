package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls about what goes over all persons: builds of segments, and previews of rules. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1/segments")
interface PassRestClient {
    @GET
    @Path("/{key}/builds")
    Response builds(@BeanParam OnBehalf user, @PathParam("key") String key, @QueryParam("limit") int limit);

    @POST
    @Path("/{key}/builds")
    Response build(
            @BeanParam OnBehalf user, @PathParam("key") String key, @HeaderParam("Idempotency-Key") String attempt);

    @POST
    @Path("/{key}/builds/{id}/cancellations")
    Response cancelBuild(@BeanParam OnBehalf user, @PathParam("key") String key, @PathParam("id") String id);

    @POST
    @Path("/previews")
    Response preview(@BeanParam OnBehalf user, JsonNode rule);

    @GET
    @Path("/previews/{id}")
    Response readPreview(@BeanParam OnBehalf user, @PathParam("id") String id);

    @POST
    @Path("/previews/{id}/cancellations")
    Response cancelPreview(@BeanParam OnBehalf user, @PathParam("id") String id);
}
