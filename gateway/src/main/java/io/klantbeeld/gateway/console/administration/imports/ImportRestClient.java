package io.klantbeeld.gateway.console.administration.imports;

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

/** The raw calls about imports; uploads and reports do not pass here, because they stream. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1")
interface ImportRestClient {
    @GET
    @Path("/imports")
    Response list(@BeanParam OnBehalf user, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/imports/{id}")
    Response read(@BeanParam OnBehalf user, @PathParam("id") String id);

    @GET
    @Path("/imports/{id}/rows")
    Response rows(
            @BeanParam OnBehalf user,
            @PathParam("id") String id,
            @QueryParam("outcome") String outcome,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @POST
    @Path("/imports/{id}/applications")
    Response apply(
            @BeanParam OnBehalf user,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String attempt,
            JsonNode request);

    @POST
    @Path("/imports/{id}/cancellations")
    Response cancel(@BeanParam OnBehalf user, @PathParam("id") String id);

    @POST
    @Path("/imports/{id}/undos")
    Response undo(@BeanParam OnBehalf user, @PathParam("id") String id);

    @GET
    @Path("/sources")
    Response sources(@BeanParam OnBehalf user, @QueryParam("limit") int limit);
}
