package io.klantbeeld.gateway.console.campaign.ledger;

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

/** The raw calls to contacts that need somebody. */
@RegisterRestClient(configKey = "campaign")
@Path("/api/v1/contacts")
interface LedgerRestClient {
    @GET
    @Path("/{list}")
    Response list(
            @BeanParam OnBehalf user,
            @PathParam("list") String list,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @POST
    @Path("/{id}/{noun}")
    Response settle(
            @BeanParam OnBehalf user,
            @PathParam("id") String id,
            @PathParam("noun") String noun,
            @HeaderParam("Idempotency-Key") String attempt,
            JsonNode word);
}
