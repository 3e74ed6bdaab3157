package io.klantbeeld.profile.stewardship.simulation;

import io.klantbeeld.profile.identity.namespace.NamespaceSettings;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Tries rules of identity on the persons that are known, and applies those that hold. */
@Path("/api/v1/identity-rules")
@Tag(name = "Stewardship")
@RunOnVirtualThread
@PermissionsAllowed("profile:steward")
class SimulationResource {
    private final Runs runs;
    private final Idempotency idempotency;

    SimulationResource(Runs runs, Idempotency idempotency) {
        this.runs = runs;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/simulations")
    @Operation(
            summary = "Counts the profiles that other rules would merge and split",
            description =
                    "And the identifiers that would come to another profile, with those of them that have a choice"
                            + " about consent on record. Runs in the background on the live data and changes nothing.")
    public RestResponse<Run> simulate(@Valid @NotNull SimulationRequest request) {
        request.check();
        return once("simulations", request, Run.Mode.SIMULATION, request.namespaces());
    }

    @POST
    @Path("/applications")
    @Operation(
            summary = "Resolves all persons again by the rules that hold now",
            description = "Runs in the background; every merge and unmerge is published like any other.")
    public RestResponse<Run> apply() {
        return once("applications", "", Run.Mode.APPLICATION, Map.of());
    }

    @GET
    @Path("/{kind:simulations|applications}/{id}")
    @Operation(summary = "Tells how far a simulation or an application is, and what it found")
    public Run read(@PathParam("kind") String kind, @PathParam("id") UUID id) {
        return known(kind, id);
    }

    @POST
    @Path("/{kind:simulations|applications}/{id}/cancellations")
    @Operation(
            summary = "Stops a simulation or an application",
            description = "What an application has done stays. One that is over stays as it is.")
    public Run cancel(@PathParam("kind") String kind, @PathParam("id") UUID id) {
        known(kind, id);
        runs.cancel(id);
        return known(kind, id);
    }

    private Run known(String kind, UUID id) {
        return runs.read(id)
                .filter(run -> kind.equals(run.mode().name().toLowerCase(Locale.ROOT) + "s"))
                .orElseThrow(() -> Problems.of(404, "profile:unknown-run", "There is no such run", null));
    }

    private RestResponse<Run> once(
            String what, Object request, Run.Mode mode, Map<String, NamespaceSettings> namespaces) {
        return idempotency.once(
                "POST /api/v1/identity-rules/" + what,
                request,
                () -> {
                    var run = runs.request(mode, namespaces);
                    return new Created<>(202, run.id().toString(), run);
                },
                id -> runs.read(UUID.fromString(id)).orElseThrow());
    }
}
