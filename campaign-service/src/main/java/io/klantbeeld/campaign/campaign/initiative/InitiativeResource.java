package io.klantbeeld.campaign.campaign.initiative;

import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Revision;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Initiatives: what campaigns of several channels and countries have in common. */
@Tag(name = "initiatives")
@Path("/api/v1/initiatives")
@RunOnVirtualThread
class InitiativeResource {
    private static final String KEY = "[a-z0-9][a-z0-9-]{0,79}";

    private final Initiatives initiatives;
    private final Caller caller;

    InitiativeResource(Initiatives initiatives, Caller caller) {
        this.initiatives = initiatives;
        this.caller = caller;
    }

    @PUT
    @Path("{key}")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Write an initiative")
    public RestResponse<InitiativeView> put(
            @Pattern(regexp = KEY) String key,
            @NotNull @Valid Initiative initiative,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var view = initiatives.write(key, initiative, ifMatch);
        return new Revision(view.version()).ok(view);
    }

    @GET
    @Path("{key}")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "Read an initiative")
    public RestResponse<InitiativeView> get(String key) {
        var view = initiatives.get(key);
        return new Revision(view.version()).ok(view);
    }

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "List initiatives")
    public Page<InitiativeView> list(@BeanParam PageRequest page) {
        var after = page.after(1);
        var rows = initiatives.page(caller.brands(), after.isEmpty() ? "" : after.getFirst(), page.fetch());
        return Page.of(rows, page.limit(), view -> Cursor.of(view.key()));
    }
}
