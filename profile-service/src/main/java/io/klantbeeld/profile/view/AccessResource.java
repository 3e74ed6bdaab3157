package io.klantbeeld.profile.view;

import io.klantbeeld.profile.audit.Access;
import io.klantbeeld.profile.audit.Accesses;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was shown personal values of a person. */
@Path("/api/v1/profiles/{ref}/accesses")
@Tag(name = "Profiles")
@RunOnVirtualThread
class AccessResource {
    private final Profiles profiles;
    private final Accesses accesses;
    private final Caller caller;

    AccessResource(Profiles profiles, Accesses accesses, Caller caller) {
        this.profiles = profiles;
        this.accesses = accesses;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("privacy:manage")
    @Operation(
            summary = "Lists who was shown personal values of a person, the newest first",
            description = "Every answer that showed a value unmasked (profile:pii) is here, with the purpose that its"
                    + " reader stated in the header Access-Purpose.")
    public Page<Access> list(@PathParam("ref") String ref, @BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var profile =
                profiles.get(References.parse("ref", ref), Reader.of(caller).brands());
        var found = accesses.page(profile.id(), before, page.fetch());
        return Page.of(found, page.limit(), access -> Cursor.of(access.id().toString()));
    }
}
