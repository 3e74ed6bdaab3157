package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Items that ingestion did not accept. */
@Path("/api/v1/quarantine")
@Tag(name = "Quarantine")
@RunOnVirtualThread
class QuarantineResource {
    private final Quarantine quarantine;
    private final Caller caller;

    QuarantineResource(Quarantine quarantine, Caller caller) {
        this.quarantine = quarantine;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "Lists items that were not accepted, the newest first",
            description = "The items themselves are shown to callers with profile:pii only.")
    public Page<QuarantineView> list(@QueryParam("source") String source, @BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var found = quarantine.page(before, source, VisibleBrands.of(caller.brands()), page.fetch());
        var shown = Page.of(found, page.limit(), item -> Cursor.of(item.id().toString()));
        return caller.has("profile:pii") ? shown : shown.map(QuarantineView::withoutItem);
    }
}
