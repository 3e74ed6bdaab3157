package io.klantbeeld.campaign.contact;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of the contacts that people make. */
@Tag(name = "contacts")
@Path("/api/v1/contacts/{id}/outcomes")
@RunOnVirtualThread
class OutcomeResource {
    private final OutcomeRecording outcomes;

    OutcomeResource(OutcomeRecording outcomes) {
        this.outcomes = outcomes;
    }

    @POST
    @PermissionsAllowed("contact:write")
    @Operation(
            summary = "Report what came of a reserved contact",
            description =
                    "The same report again is answered alike, another one is a 409; a late one counts and is marked. The"
                            + " dispositions DO_NOT_CALL, DO_NOT_CONTACT, OPT_OUT and STOP withdraw the consent.")
    public ContactView report(String id, @NotNull @Valid OutcomeReport report) {
        return ContactView.of(outcomes.record(id, report));
    }
}
