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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why items are in quarantine, in numbers. */
@Path("/api/v1/quarantine/reasons")
@Tag(name = "Quarantine")
@RunOnVirtualThread
class ReasonResource {
    private final Rejections rejections;
    private final Caller caller;

    ReasonResource(Rejections rejections, Caller caller) {
        this.rejections = rejections;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "Counts the items in quarantine by source and reason")
    public Page<ReasonView> list(@QueryParam("source") String source, @BeanParam PageRequest page) {
        var after = page.after(2);
        var from = after.isEmpty() ? List.of("", "") : after;
        var found = rejections.page(from.get(0), from.get(1), source, VisibleBrands.of(caller.brands()), page.fetch());
        return Page.of(found, page.limit(), reason -> Cursor.of(reason.source(), reason.code()));
    }
}
