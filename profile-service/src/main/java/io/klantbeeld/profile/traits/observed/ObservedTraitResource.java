package io.klantbeeld.profile.traits.observed;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which traits come, so that those that nobody defined are found. */
@Path("/api/v1/traits/observations")
@Tag(name = "Traits")
@RunOnVirtualThread
class ObservedTraitResource {
    private static final List<String> START = List.of("", "");

    private final ObservedTraits traits;
    private final Caller caller;

    ObservedTraitResource(ObservedTraits traits, Caller caller) {
        this.traits = traits;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "Lists the traits that come, by source and name",
            description = "Traits that nobody defined are accepted and have the mode OBSERVE here; their values are"
                    + " treated as personal. A source lists its first thousand names or more, not every name that"
                    + " somebody may invent.")
    public Page<ObservedTrait> list(
            @QueryParam("source") String source,
            @Parameter(description = "false lists traits without a definition only, true defined ones")
                    @QueryParam("defined")
                    String defined,
            @BeanParam PageRequest page) {
        var after = page.after(2);
        var found = traits.page(
                after.isEmpty() ? START : after,
                source,
                truth(defined),
                VisibleBrands.of(caller.brands()),
                page.fetch());
        return Page.of(found, page.limit(), last -> Cursor.of(last.source(), last.name()));
    }

    private static Boolean truth(String defined) {
        return switch (defined) {
            case null -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw Problems.invalid("defined", "must be true or false");
        };
    }
}
