package io.klantbeeld.profile.segment.pass;

import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether memberships were what they should be. */
@Path("/api/v1/segment-checks")
@Tag(name = "Segments")
@RunOnVirtualThread
class CheckResource {
    private final PassRows passes;

    CheckResource(PassRows passes) {
        this.passes = passes;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(
            summary = "Lists the nightly checks of all memberships, the newest first",
            description = "The drift of a check is how many were not what they should be; it put them right.")
    public Page<CheckView> list(@BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var found = passes.checks(before, page.fetch());
        return Page.of(found, page.limit(), check -> Cursor.of(check.id().toString()))
                .map(CheckView::of);
    }
}
