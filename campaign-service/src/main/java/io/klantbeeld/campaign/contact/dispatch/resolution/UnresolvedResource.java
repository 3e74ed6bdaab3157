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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contacts that need somebody: nobody knows their outcome, or a fault stopped them. */
@Tag(name = "contacts")
@Path("/api/v1/contacts/unresolved")
@RunOnVirtualThread
class UnresolvedResource {
    private final Contacts contacts;
    private final Caller caller;
    private final Clock clock;

    UnresolvedResource(Contacts contacts, Caller caller, Clock clock) {
        this.contacts = contacts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("unknown")
    @PermissionsAllowed("contact:write")
    @Operation(summary = "List the contacts whose outcome is unknown, newest first")
    public Page<ContactView> unknown(@BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        return Page.of(
                        contacts.unknown(caller.brands(), before, page.fetch()),
                        page.limit(),
                        contact -> Cursor.of(contact.id().toString()))
                .map(ContactView::of);
    }

    @GET
    @Path("failed")
    @PermissionsAllowed("contact:write")
    @Operation(summary = "List the contacts that a fault stopped and that can be tried again, newest first")
    public Page<ContactView> failed(@BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        return Page.of(
                        contacts.faulty(caller.brands(), before, clock.instant(), page.fetch()),
                        page.limit(),
                        contact -> Cursor.of(contact.id().toString()))
                .map(ContactView::of);
    }
}
