package io.klantbeeld.rest.thing;

import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.rest.Caller;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Resources that do what nobody should, and one that says who is calling. */
@Path("/api/v1/odd")
@RunOnVirtualThread
class OddResource {
    private final Caller caller;

    OddResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("unannotated")
    public String unannotated() {
        return "nobody sees this";
    }

    @GET
    @Path("failures/{kind}")
    @PermitAll
    @Produces("application/json")
    public String fail(@PathParam("kind") String kind) throws Exception {
        throw switch (kind) {
            case "runtime" -> new IllegalStateException("anna@example.com is the secret");
            case "checked" -> new IOException("anna@example.com is the secret");
            case "not-found" -> new NotFoundException("anna@example.com is the secret");
            case "forbidden" -> new ForbiddenException("anna@example.com is the secret");
            case "teapot" -> new WebApplicationException("anna@example.com is the secret", 418);
            case "error" -> throw new StackOverflowError("anna@example.com is the secret");
            default -> {
                PersonReference.parse(kind);
                yield new IllegalArgumentException("not reached");
            }
        };
    }

    @POST
    @Path("open")
    @PermitAll
    public Map<String, Object> open(@NotNull Map<String, Object> body) {
        return body;
    }

    @POST
    @Path("optional")
    @PermitAll
    public Map<String, Object> optional(Map<String, Object> body) {
        return body == null ? Map.of("absent", true) : body;
    }

    @GET
    @Path("caller")
    @Authenticated
    public Map<String, Object> caller() {
        return Map.of(
                "subject", caller.subject(),
                "client", caller.client(),
                "all", caller.brands().all(),
                "brands", caller.brands().names(),
                "scopes", Set.of(caller.has("profile:read"), caller.has("profile:pii")));
    }

    @GET
    @Path("brand/{brand}")
    @PermissionsAllowed({"profile:read", "profile:write"})
    public String brand(@PathParam("brand") String brand) {
        caller.brands().require(brand);
        return "permitted";
    }
}
