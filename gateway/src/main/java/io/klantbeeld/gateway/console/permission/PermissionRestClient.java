package io.klantbeeld.gateway.console.permission;

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

/** The raw calls about what one person permits. */
@RegisterRestClient(configKey = "consent")
@Path("/api/v1")
interface PermissionRestClient {
    @GET
    @Path("/permissions/{ref}")
    Response permissions(@BeanParam OnBehalf user, @PathParam("ref") String reference);

    @GET
    @Path("/permissions/{ref}/why")
    Response why(
            @BeanParam OnBehalf user,
            @PathParam("ref") String reference,
            @QueryParam("brand") String brand,
            @QueryParam("purpose") String purpose,
            @QueryParam("channel") String channel,
            @QueryParam("topic") String topic);

    @GET
    @Path("/subjects/{ref}/{list}")
    Response said(
            @BeanParam OnBehalf user,
            @PathParam("ref") String reference,
            @PathParam("list") String list,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/rule-packs/{key}")
    Response rulePack(@BeanParam OnBehalf user, @PathParam("key") String key);

    @POST
    @Path("/subjects/{ref}/{list}")
    Response state(
            @BeanParam OnBehalf user,
            @PathParam("ref") String reference,
            @PathParam("list") String list,
            @HeaderParam("Idempotency-Key") String key,
            JsonNode facts);
}
