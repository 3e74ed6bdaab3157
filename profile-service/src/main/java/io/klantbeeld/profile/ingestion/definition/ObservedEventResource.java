package io.klantbeeld.profile.ingestion.definition;

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

/** Which events come, so that those that nobody defined are found. */
@Path("/api/v1/event-definitions/observations")
@Tag(name = "Event definitions")
@RunOnVirtualThread
class ObservedEventResource {
    private static final List<String> START = List.of("", "", "");

    private final ObservedEvents events;
    private final Caller caller;

    ObservedEventResource(ObservedEvents events, Caller caller) {
        this.events = events;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "Lists the events that come, by source, type and name",
            description = "Unknown events are accepted; they have no definition here. A source lists its first"
                    + " thousand names or more, not every name that somebody may invent.")
    public Page<ObservedEvent> list(
            @QueryParam("source") String source,
            @Parameter(description = "false lists unknown events only, true defined ones") @QueryParam("defined")
                    String defined,
            @BeanParam PageRequest page) {
        var after = page.after(3);
        var found = events.page(
                after.isEmpty() ? START : after,
                source,
                truth(defined),
                VisibleBrands.of(caller.brands()),
                page.fetch());
        return Page.of(found, page.limit(), last -> Cursor.of(last.source(), last.type(), last.event()));
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
