package io.klantbeeld.campaign.platform.parking;

import io.klantbeeld.campaign.platform.parking.Parked.Place;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Journeys that did not start and contacts that were not followed up, by a fault: which, why, and once more. */
@Tag(name = "operations")
@Path("/api/v1/campaign-dead-letters/parked")
@RunOnVirtualThread
class ParkedWorkResource {
    private final Parking parking;
    private final Clock clock;

    ParkedWorkResource(Parking parking, Clock clock) {
        this.parking = parking;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "List journeys that did not start and contacts that were not followed up, newest first",
            description =
                    "They failed several times in a row. What nobody takes up is forgotten with the dead letters.")
    public Page<Parked> list(@BeanParam PageRequest page) {
        var after = page.after(2, Place::read);
        return Page.of(
                parking.list(after == null ? Place.BEFORE_ALL : after, page.fetch()), page.limit(), Parked::cursor);
    }

    @POST
    @Path("{id}/replays")
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "Take parked work up again; what it may still lead to is decided as if it had waited")
    public Replay replay(String id) {
        if (!parking.release(uuid(id), clock.instant())) {
            throw unknown();
        }
        return new Replay(Outcome.TAKEN_UP);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static RuntimeException unknown() {
        return Problems.of(
                404, "campaign:unknown-parked-work", "Nothing of it is parked", "It was taken up or forgotten.");
    }

    /** How a replay ended. */
    record Replay(Outcome outcome) {}

    /** What became of parked work. */
    enum Outcome {
        /** It is tried again within a second; what fails again comes back. */
        TAKEN_UP
    }
}
