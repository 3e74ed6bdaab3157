package io.klantbeeld.campaign.campaign;

import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The release of campaigns: review, approval or rejection, schedule, pause, resumption, the ends that there are, and the
 * kill switch. A request that has nothing to add needs no body.
 */
@Tag(name = "campaigns")
@Path("/api/v1/campaigns/{key}")
@RunOnVirtualThread
class ReleaseResource {
    private final Releasing releasing;
    private final Braking braking;
    private final CampaignReading reading;
    private final Idempotency idempotency;

    ReleaseResource(Releasing releasing, Braking braking, CampaignReading reading, Idempotency idempotency) {
        this.releasing = releasing;
        this.braking = braking;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @POST
    @Path("reviews")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Submit the latest revision for review")
    public RestResponse<CampaignView> review(String key) {
        return once(key, "reviews", Map.of(), () -> releasing.submit(key));
    }

    @POST
    @Path("approvals")
    @PermissionsAllowed("campaign:approve")
    @Operation(summary = "Approve the revision in review, as somebody other than its author")
    public RestResponse<CampaignView> approve(String key, @Valid Approval approval) {
        var approved = approval == null ? Approval.AS_IT_IS : approval;
        return once(key, "approvals", approved, () -> releasing.approve(key, approved.hash()));
    }

    @POST
    @Path("rejections")
    @PermissionsAllowed("campaign:approve")
    @Operation(summary = "Give the revision in review back to its author")
    public RestResponse<CampaignView> reject(String key, @NotNull @Valid Rejection rejection) {
        return once(key, "rejections", rejection, () -> releasing.reject(key, rejection.reason()));
    }

    @POST
    @Path("schedules")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Let the approved revision run")
    public RestResponse<CampaignView> schedule(String key, @Valid Schedule schedule) {
        var start = schedule == null ? Schedule.NOW : schedule;
        return once(key, "schedules", start, () -> releasing.schedule(key, start.startAt()));
    }

    @POST
    @Path("pauses")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Hold the campaign, and any revision whose time comes meanwhile, until it is resumed")
    public RestResponse<CampaignView> pause(String key, @Valid Pause pause) {
        var why = pause == null ? Pause.WITHOUT_A_WORD : pause;
        return once(key, "pauses", why, () -> releasing.pause(key, why.reason()));
    }

    @POST
    @Path("resumptions")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Resume the campaign")
    public RestResponse<CampaignView> resume(String key) {
        return once(key, "resumptions", Map.of(), () -> releasing.resume(key));
    }

    @POST
    @Path("completions")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "End the campaign before its time; what was not sent yet is not sent any more")
    public RestResponse<CampaignView> complete(String key) {
        return once(key, "completions", Map.of(), () -> releasing.complete(key));
    }

    @POST
    @Path("archives")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Put a campaign away that is over or was cancelled")
    public RestResponse<CampaignView> archive(String key) {
        return once(key, "archives", Map.of(), () -> releasing.archive(key));
    }

    @POST
    @Path("cancellations")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Cancel the latest revision")
    public RestResponse<CampaignView> cancel(String key) {
        return once(key, "cancellations", Map.of(), () -> releasing.cancel(key));
    }

    @POST
    @Path("kill-switches")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Stop everything that was not sent yet")
    public RestResponse<CampaignView> kill(String key, @Valid Kill kill) {
        var why = kill == null ? Kill.WITHOUT_A_WORD : kill;
        return once(key, "kill-switches", why, () -> releasing.kill(key, true, why.reason()));
    }

    @DELETE
    @Path("kill-switches")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Lift the kill switch")
    public CampaignView lift(String key) {
        return releasing.kill(key, false, null);
    }

    @DELETE
    @Path("brakes/{channel}")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Let the campaign go on a channel again")
    public CampaignView release(String key, String channel) {
        return braking.release(key, channel);
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
    @Schema(examples = "{\"hash\":\"sha256:5e88…\"}")
    record Approval(@Size(max = 100) String hash) {
        static final Approval AS_IT_IS = new Approval(null);
    }

    /**
     * Lets the approved revision run.
     *
     * @param startAt from when; null for now
     */
    @Schema(examples = "{\"startAt\":\"2026-03-01T09:00:00Z\"}")
    record Schedule(Instant startAt) {
        static final Schedule NOW = new Schedule(null);
    }

    /** Gives the revision in review back to its author. */
    @Schema(examples = "{\"reason\":\"The Italian subject promises a free coffee.\"}")
    record Rejection(@NotBlank @Size(max = 500) String reason) {}

    /** Holds the campaign until it is resumed. */
    @Schema(examples = "{\"reason\":\"The vouchers are being printed again.\"}")
    record Pause(@Size(max = 500) String reason) {
        static final Pause WITHOUT_A_WORD = new Pause(null);
    }

    /** Stops everything that was not sent yet. */
    @Schema(examples = "{\"reason\":\"The coffee bar is closed.\"}")
    record Kill(@Size(max = 500) String reason) {
        static final Kill WITHOUT_A_WORD = new Kill(null);
    }
}
