package io.klantbeeld.gateway.console.campaign.policy;

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

/** The raw calls to contact policies. */
@RegisterRestClient(configKey = "campaign")
@Path("/api/v1/contact-policies")
interface PolicyRestClient {
    @GET
    Response list(@BeanParam OnBehalf user, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/{key}")
    Response read(@BeanParam OnBehalf user, @PathParam("key") String key);

    @GET
    @Path("/conflicts")
    Response conflicts(@BeanParam OnBehalf user, @QueryParam("brand") String brand);

    @DELETE
    @Path("/{key}")
    Response remove(@BeanParam OnBehalf user, @PathParam("key") String key, @HeaderParam("If-Match") String version);

    @PUT
    @Path("/{key}")
    Response write(
            @BeanParam OnBehalf user,
            @PathParam("key") String key,
            @HeaderParam("If-Match") String version,
            JsonNode definition);
}
