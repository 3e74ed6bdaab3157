package io.klantbeeld.gateway.console.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls to profile-service about who is who. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1/profiles/{ref}")
interface IdentityRestClient {
    @GET
    @Path("/identity")
    JsonNode identity(
            @BeanParam OnBehalf user,
            @PathParam("ref") String reference,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @POST
    @Path("/merges")
    JsonNode merge(
            @BeanParam OnBehalf user,
            @PathParam("ref") String reference,
            @HeaderParam("Idempotency-Key") String key,
            Merge merge);

    @POST
    @Path("/unmerges")
    JsonNode unmerge(
            @BeanParam OnBehalf user,
            @PathParam("ref") String reference,
            @HeaderParam("Idempotency-Key") String key,
            Unmerge unmerge);

    /** Asks to make two persons one. */
    record Merge(String with, String reason) {}

    /** Asks to make two persons of one: by an entry of the history, or by the identifiers that leave. */
    record Unmerge(String merge, List<String> identifiers, String reason) {}
}
