package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.rest.Idempotency;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Contacts that people make: may they, and a place in the person's budget while they do. */
@Tag(name = "contacts")
@Path("/api/v1/contacts")
@RunOnVirtualThread
class ReservationResource {
    private final TeamContacts contacts;
    private final Idempotency idempotency;

    ReservationResource(TeamContacts contacts, Idempotency idempotency) {
        this.contacts = contacts;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("contact:write")
    @Operation(
            summary = "Reserve a contact that a channel team makes with its own tools",
            description = "201 with a reservation, or 200 with every gate that stands against it and the next time.")
    public RestResponse<ReservedContact> reserve(@NotNull @Valid ReserveContact request) {
        var asked = contacts.ask(request);
        return idempotency.once("POST /api/v1/contacts", request, () -> contacts.reserve(asked), contacts::recall);
    }
}
