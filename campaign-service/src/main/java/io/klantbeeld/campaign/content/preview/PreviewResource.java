package io.klantbeeld.campaign.content.preview;

import io.klantbeeld.campaign.content.Templates;
import io.klantbeeld.rest.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Templates before they are written: nothing is kept, and nothing is sent. */
@Tag(name = "templates")
@Path("/api/v1/templates/previews")
@RunOnVirtualThread
class PreviewResource {
    private final Templates templates;
    private final Caller caller;

    PreviewResource(Templates templates, Caller caller) {
        this.templates = templates;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("campaign:read")
    @Operation(
            summary = "Show words as they would be sent",
            description = "By the code that writes messages. Values that are not given are shown by their names;"
                    + " whether there is a way to unsubscribe is asked when the campaign is written.")
    public PreviewView preview(@NotNull @Valid PreviewTemplate asked) {
        caller.brands().require(asked.brand());
        return PreviewView.of(templates.preview(asked.locale(), asked.words(), asked.context()));
    }
}
