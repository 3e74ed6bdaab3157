package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contact ledger: who was or will be contacted, on which channel, and what became of it. */
@Tag(name = "contacts")
@Path("/api/v1/contacts")
@RunOnVirtualThread
class ContactResource {
    private final Contacts contacts;
    private final People people;
    private final Caller caller;

    ContactResource(Contacts contacts, People people, Caller caller) {
        this.contacts = contacts;
        this.people = people;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "List a person's contacts, newest first")
    public Page<ContactView> list(@QueryParam("person") String person, @BeanParam PageRequest page) {
        var brands = caller.brands();
        var members = people.require(References.parse("person", person), brands).members();
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        return Page.of(
                        contacts.of(members, brands, before, page.fetch()),
                        page.limit(),
                        contact -> Cursor.of(contact.id().toString()))
                .map(ContactView::of);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "Read a contact")
    public ContactView get(String id) {
        return uuid(id).flatMap(contact -> contacts.find(contact, caller.brands()))
                .map(ContactView::of)
                .orElseThrow(ContactResource::unknown);
    }

    static RuntimeException unknown() {
        return Problems.of(404, "campaign:unknown-contact", "The contact is unknown", "No contact has this id.");
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
