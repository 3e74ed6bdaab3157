package io.klantbeeld.consent.permission.simulation;

import io.klantbeeld.consent.permission.DecisionReading;
import io.klantbeeld.consent.permission.reason.ReasonTexts;
import io.klantbeeld.consent.platform.Languages;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions as they were or might be. */
@Tag(name = "permission")
@Path("/api/v1/permissions/simulations")
@RunOnVirtualThread
class SimulationResource {
    private final DecisionReading reading;
    private final Simulating simulating;
    private final ReasonTexts texts;

    SimulationResource(DecisionReading reading, Simulating simulating, ReasonTexts texts) {
        this.reading = reading;
        this.simulating = simulating;
        this.texts = texts;
    }

    @POST
    @PermissionsAllowed("consent:read")
    @Operation(
            summary = "Simulate decisions",
            description = "Up to 1,000 questions, decided as things are, and as of another moment or under other rule "
                    + "packs. The engine is the one that decides; nothing is written. Who a person is, and at which "
                    + "addresses, is known only as it is now.")
    public SimulationView simulate(
            @Valid @NotNull SimulationRequest request, @HeaderParam("Accept-Language") String acceptLanguage) {
        var simulated = simulating.simulate(reading.read(request.requests()), request.asOf(), request.rulePacks());
        return SimulationView.of(simulated, texts, Languages.bestOf(acceptLanguage));
    }
}
