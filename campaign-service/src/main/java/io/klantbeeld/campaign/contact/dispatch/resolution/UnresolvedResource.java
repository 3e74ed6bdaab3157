package io.klantbeeld.campaign.contact.dispatch.resolution;

import io.klantbeeld.campaign.contact.ContactView;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.rest.Caller;
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

/** Contacts of which nobody knows whether they were made, and which wait for somebody's word. */
@Tag(name = "contacts")
@Path("/api/v1/contacts/unresolved")
@RunOnVirtualThread
class UnresolvedResource {
    private final Contacts contacts;
    private final Caller caller;

    UnresolvedResource(Contacts contacts, Caller caller) {
        this.contacts = contacts;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "List the contacts whose outcome is unknown, newest first")
    public Page<ContactView> unknown(@BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        return Page.of(
                        contacts.unknown(caller.brands(), before, page.fetch()),
                        page.limit(),
                        contact -> Cursor.of(contact.id().toString()))
                .map(ContactView::of);
    }
}
