package io.klantbeeld.campaign.campaign;

import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of campaigns: revisions, what each changed, and who did what when. */
@Tag(name = "campaigns")
@Path("/api/v1/campaigns/{key}")
@RunOnVirtualThread
class HistoryResource {
    private final HistoryReading reading;

    HistoryResource(HistoryReading reading) {
        this.reading = reading;
    }

    @GET
    @Path("revisions")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "List the revisions of a campaign, newest first")
    public Page<RevisionView> revisions(String key, @BeanParam PageRequest page) {
        return reading.revisions(key, page);
    }

    @GET
    @Path("revisions/{number: [0-9]{1,9}}")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "Read a revision with its words")
    public RevisionWordsView revision(String key, int number) {
        return reading.revision(key, number);
    }

    @GET
    @Path("revisions/{number: [0-9]{1,9}}/diff")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "Read what a revision changes, path by path, so that an approver sees all of it")
    public DifferenceView difference(
            String key,
            int number,
            @Parameter(
                            description = "A number, or live; the living revision by default, else the one before",
                            example = "live")
                    @QueryParam("against")
                    String against) {
        return reading.difference(key, number, against);
    }

    @GET
    @Path("transitions")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "List every step in the life of a campaign, newest first: who, when, from, to and why")
    public Page<TransitionView> transitions(String key, @BeanParam PageRequest page) {
        return reading.transitions(key, page);
    }
}
