package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.ingestion.RejectionCode;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Items that ingestion did not accept. */
@Path("/api/v1/quarantine")
@Tag(name = "Quarantine")
@RunOnVirtualThread
@PermissionsAllowed("platform:manage")
class QuarantineResource {
    private final QuarantinePages pages;
    private final OpenItems open;
    private final Caller caller;

    QuarantineResource(QuarantinePages pages, OpenItems open, Caller caller) {
        this.pages = pages;
        this.open = open;
        this.caller = caller;
    }

    /**
     * How a replay of one item ended.
     *
     * @param code why it is still here; null when it was replayed
     * @param fields the faulty fields by their paths in the item
     */
    @Schema(examples = "{\"outcome\":\"REJECTED\",\"code\":\"SCHEMA_VIOLATION\",\"fields\":[\"properties.airport\"]}")
    record ReplayOutcome(String outcome, RejectionCode code, List<String> fields) {
        private static ReplayOutcome of(Replaying.Attempt attempt) {
            return attempt.succeeded()
                    ? new ReplayOutcome("REPLAYED", null, List.of())
                    : new ReplayOutcome(
                            "REJECTED",
                            attempt.reason().code(),
                            attempt.reason().fields());
        }
    }

    @GET
    @Operation(
            summary = "Lists items that were not accepted, the newest first",
            description = "Those that wait for somebody, or with state=SETTLED those that were replayed or discarded."
                    + " The items themselves are shown to callers with profile:pii only.")
    public Page<QuarantineView> list(@BeanParam ItemQuery query, @BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var found = pages.page(before, query.settled(), query.filter(), brands(), page.fetch());
        return Page.of(found, page.limit(), item -> Cursor.of(item.id().toString()))
                .map(this::shown);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Reads an item that was not accepted")
    public QuarantineView read(@PathParam("id") String id) {
        return shown(pages.one(idOf(id), brands()).orElseThrow(QuarantineProblems::unknown));
    }

    @POST
    @Path("/{id}/replays")
    @Operation(
            summary = "Tries an item again, with the rules of today",
            description = "An accepted item takes effect as if it had been accepted when it came; it does so once,"
                    + " however often it is replayed. 409 for an item that was dealt with before.")
    public ReplayOutcome replay(@PathParam("id") String id) {
        return ReplayOutcome.of(open.replay(idOf(id), brands()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Gives an item up", description = "What it said is forgotten; that it was here is not.")
    public void discard(@PathParam("id") String id) {
        open.discard(idOf(id), brands());
    }

    private QuarantineView shown(QuarantineView item) {
        return caller.has("profile:pii") ? item : item.withoutItem();
    }

    private VisibleBrands brands() {
        return VisibleBrands.of(caller.brands());
    }

    static UUID idOf(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("id", "must be a UUID");
        }
    }
}
