package io.klantbeeld.consent.catalogue;

import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words that people read before they choose, by key, version and language. */
@Tag(name = "catalogue")
@Path("/api/v1/notices")
@RunOnVirtualThread
class NoticeResource {
    private final CatalogueChanges changes;
    private final CatalogueReading reading;

    NoticeResource(CatalogueChanges changes, CatalogueReading reading) {
        this.changes = changes;
        this.reading = reading;
    }

    /** Which notice a path names. */
    record Name(
            @PathParam("key") @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
            String key,

            @PathParam("version") @Pattern(regexp = "[1-9][0-9]{0,5}", message = "must be a number from 1")
            String version,

            @PathParam("locale") @Pattern(regexp = Texts.LOCALE, message = Texts.LOCALE_MESSAGE)
            String locale) {
        String path() {
            return key + "/" + version + "/" + locale;
        }
    }

    @GET
    @PermissionsAllowed("consent:read")
    @Operation(summary = "List notices", description = "In the order of their keys; ?state=DRAFT lists the drafts.")
    public Page<EntryView<Notice>> list(@QueryParam("state") String state, @BeanParam PageRequest page) {
        return reading.page(Kind.NOTICE, Notice.class, state, page);
    }

    @GET
    @Path("/{key}/{version}/{locale}")
    @PermissionsAllowed("consent:read")
    @Operation(summary = "Read a notice", description = "Consent events name it as key/version/locale.")
    public EntryView<Notice> one(@Valid @BeanParam Name name, @QueryParam("state") String state) {
        return reading.one(Kind.NOTICE, Notice.class, name.path(), state);
    }

    @PUT
    @Path("/{key}/{version}/{locale}")
    @PermissionsAllowed("consent:manage")
    @Operation(summary = "Write the draft of a notice", description = "Once in force its words never change.")
    public EntryView<Definition> draft(@Valid @BeanParam Name name, @Valid @NotNull Notice notice) {
        return changes.draft(name.path(), notice);
    }

    @POST
    @Path("/{key}/{version}/{locale}/activations")
    @PermissionsAllowed("consent:manage")
    @Operation(summary = "Put a notice into force", description = "By somebody other than the author of the draft.")
    public EntryView<Definition> activate(@Valid @BeanParam Name name) {
        return changes.activate(Kind.NOTICE, name.path());
    }
}
