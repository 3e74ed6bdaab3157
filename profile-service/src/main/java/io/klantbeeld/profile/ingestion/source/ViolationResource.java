package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was not quite right about the accepted events of a source. */
@Path("/api/v1/sources/{key}/violations")
@Tag(name = "Sources")
@RunOnVirtualThread
class ViolationResource {
    private final SourceAdministration administration;
    private final Violations violations;

    ViolationResource(SourceAdministration administration, Violations violations) {
        this.administration = administration;
        this.violations = violations;
    }

    @GET
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "Lists remarks on accepted events of a source, the newest first",
            description = "Such as an address that is none, a time in the future, or a property that a definition"
                    + " warns of; by field and never by value.")
    public Page<Violations.Violation> list(@PathParam("key") String key, @BeanParam PageRequest page) {
        var before =
                page.after(3, keys -> new Violations.Position(Instants.of(keys.getFirst()), keys.get(1), keys.get(2)));
        var source = administration.view(key).key();
        var found = violations.page(source, before == null ? Violations.Position.NEWEST : before, page.fetch());
        return Page.of(found, page.limit(), ViolationResource::cursor);
    }

    private static String cursor(Violations.Violation last) {
        return Cursor.of(last.receivedAt().toString(), last.messageId(), last.mark());
    }
}
