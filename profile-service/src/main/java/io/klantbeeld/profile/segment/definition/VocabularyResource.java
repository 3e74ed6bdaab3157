package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.rest.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The names that authors of rules choose from. */
@Path("/api/v1/segments")
@Tag(name = "Segments")
@RunOnVirtualThread
class VocabularyResource {
    private final SegmentRules rules;
    private final Caller caller;

    VocabularyResource(SegmentRules rules, Caller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @GET
    @Path("/vocabulary")
    @PermissionsAllowed({"profile:read", "platform:manage"})
    @Operation(
            summary = "Lists what the rules of a brand may name",
            description = "Traits and events with their types, and segments to build upon; for editors that complete"
                    + " what is written.")
    public VocabularyView read(@QueryParam("brand") @NotNull @Pattern(regexp = SegmentSettings.BRAND) String brand) {
        caller.brands().require(brand);
        return VocabularyView.of(brand, rules.vocabulary(brand));
    }
}
