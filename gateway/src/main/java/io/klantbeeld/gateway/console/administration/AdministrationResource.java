package io.klantbeeld.gateway.console.administration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The door of the room, which leads to the first area that is open to the user. */
@Path("/console/administration")
@Authenticated
@RunOnVirtualThread
class AdministrationResource {
    private final Administration administration;

    AdministrationResource(Administration administration) {
        this.administration = administration;
    }

    @GET
    public Response enter() {
        return administration.enter();
    }
}
