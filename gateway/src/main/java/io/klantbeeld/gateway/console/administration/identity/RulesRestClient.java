package io.klantbeeld.gateway.console.administration.identity;

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

/** The raw calls to the rules of identity: what they found, and runs that try or apply them. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1/identity-rules")
interface RulesRestClient {
    @GET
    @Path("/violations")
    Response violations(
            @BeanParam OnBehalf user,
            @QueryParam("reason") String reason,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/generic-identifiers")
    Response generic(
            @BeanParam OnBehalf user,
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @POST
    @Path("/generic-identifiers/{ref}/{decision}")
    Response decide(
            @BeanParam OnBehalf user,
            @PathParam("ref") String identifier,
            @PathParam("decision") String decision,
            JsonNode reason);

    @POST
    @Path("/{kind}")
    Response run(
            @BeanParam OnBehalf user,
            @PathParam("kind") String kind,
            @HeaderParam("Idempotency-Key") String attempt,
            JsonNode request);

    @GET
    @Path("/{kind}/{id}")
    Response read(@BeanParam OnBehalf user, @PathParam("kind") String kind, @PathParam("id") String id);

    @POST
    @Path("/{kind}/{id}/cancellations")
    Response cancel(@BeanParam OnBehalf user, @PathParam("kind") String kind, @PathParam("id") String id);
}
