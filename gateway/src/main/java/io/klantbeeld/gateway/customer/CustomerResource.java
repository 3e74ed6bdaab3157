package io.klantbeeld.gateway.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The unified view of a customer, for front ends. */
@Path("/api/v1/customers/{ref}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CustomerResource {
    private static final String PROBLEM = "application/problem+json";

    private final Customers customers;
    private final CurrentUser user;
    private final ObjectMapper json;

    CustomerResource(Customers customers, CurrentUser user, ObjectMapper json) {
        this.customers = customers;
        this.user = user;
        this.json = json;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerBody.class)))
    public Response view(
            @PathParam("ref") String reference, @QueryParam("include") String include, @Context Request request)
            throws JsonProcessingException {
        var person = References.parse("ref", reference);
        var view = customers.view(person, Include.parse(include), user.onBehalf());
        if (view.part(PartName.PROFILE) instanceof Part.Refused refused) {
            return answer(refused);
        }
        var body = json.writeValueAsBytes(CustomerBody.of(view));
        var tag = ContentTag.of(body);
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body) : unchanged).tag(tag).build();
    }

    private static Response answer(Part.Refused refused) {
        return Response.status(refused.status())
                .type(PROBLEM)
                .entity(refused.problem())
                .build();
    }
}
