package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.contact.RootMoved;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Contacts that people make: may they, and a place in the person's budget while they do. */
@Tag(name = "contacts")
@Path("/api/v1/contacts")
@RunOnVirtualThread
class ReservationResource {
    private static final Logger LOG = Logger.getLogger(ReservationResource.class);
    private static final String ROUTE = "POST /api/v1/contacts";

    // Whoever was merged is found as the survivor at once; a third merge in so short a time is no accident.
    private static final int TRIES = 3;

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
        return idempotency.answered(ROUTE, request, contacts::recall).orElseGet(() -> first(request));
    }

    private RestResponse<ReservedContact> first(ReserveContact request) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                var asked = contacts.ask(request);
                return idempotency.once(ROUTE, request, () -> contacts.reserve(asked), contacts::recall);
            } catch (RootMoved moved) {
                LOG.debug("A person was merged while a contact was reserved");
            }
        }
        throw Problems.of(
                409,
                "campaign:person-merged",
                "The person is being merged",
                "Nothing was reserved: repeat the request.");
    }
}
