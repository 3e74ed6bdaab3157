package io.klantbeeld.campaign.campaign;

import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The release of campaigns: review, approval, schedule, pause, resumption, cancellation and the kill switch. A request
 * that has nothing to add may come without a body.
 */
@Path("/api/v1/campaigns/{key}")
@RunOnVirtualThread
class ReleaseResource {
    private final Releasing releasing;
    private final CampaignReading reading;
    private final Idempotency idempotency;

    ReleaseResource(Releasing releasing, CampaignReading reading, Idempotency idempotency) {
        this.releasing = releasing;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @POST
    @Path("reviews")
    @PermissionsAllowed("campaign:write")
    public RestResponse<CampaignView> review(String key) {
        return once(key, "reviews", Map.of(), () -> releasing.submit(key));
    }

    @POST
    @Path("approvals")
    @PermissionsAllowed("campaign:approve")
    public RestResponse<CampaignView> approve(String key, @Valid Approval approval) {
        return once(
                key, "approvals", approval, () -> releasing.approve(key, approval == null ? null : approval.hash()));
    }

    @POST
    @Path("schedules")
    @PermissionsAllowed("campaign:write")
    public RestResponse<CampaignView> schedule(String key, @Valid Schedule schedule) {
        return once(
                key,
                "schedules",
                schedule,
                () -> releasing.schedule(key, schedule == null ? null : schedule.startAt()));
    }

    @POST
    @Path("pauses")
    @PermissionsAllowed("campaign:write")
    public RestResponse<CampaignView> pause(String key) {
        return once(key, "pauses", Map.of(), () -> releasing.pause(key));
    }

    @POST
    @Path("resumptions")
    @PermissionsAllowed("campaign:write")
    public RestResponse<CampaignView> resume(String key) {
        return once(key, "resumptions", Map.of(), () -> releasing.resume(key));
    }

    @POST
    @Path("cancellations")
    @PermissionsAllowed("campaign:write")
    public RestResponse<CampaignView> cancel(String key) {
        return once(key, "cancellations", Map.of(), () -> releasing.cancel(key));
    }

    @POST
    @Path("kill-switches")
    @PermissionsAllowed("campaign:write")
    public RestResponse<CampaignView> kill(String key, @Valid Kill kill) {
        return once(key, "kill-switches", kill, () -> releasing.kill(key, true, kill == null ? null : kill.reason()));
    }

    @DELETE
    @Path("kill-switches")
    @PermissionsAllowed("campaign:write")
    public CampaignView lift(String key) {
        return releasing.kill(key, false, null);
    }

    private RestResponse<CampaignView> once(String key, String noun, Object body, Supplier<CampaignView> change) {
        return idempotency.once(
                "POST /api/v1/campaigns/" + key + "/" + noun, body, () -> Created.of(key, change.get()), reading::get);
    }

    /**
     * Approves the revision in review.
     *
     * @param hash the hash that the approver read, so that nothing else can be approved by accident; may be null
     */
    record Approval(@Size(max = 100) String hash) {}

    /**
     * Lets the approved revision run.
     *
     * @param startAt from when; null for now
     */
    record Schedule(Instant startAt) {}

    /** Stops everything that was not sent yet. */
    record Kill(@Size(max = 500) String reason) {}
}
