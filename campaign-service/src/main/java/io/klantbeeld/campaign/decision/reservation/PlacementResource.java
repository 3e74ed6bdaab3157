package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Places on pages and in apps that campaigns fill. */
@Tag(name = "contacts")
@Path("/api/v1/placements/{placement}")
@RunOnVirtualThread
class PlacementResource {
    private final People people;
    private final Placing placing;
    private final Caller caller;

    PlacementResource(People people, Placing placing, Caller caller) {
        this.people = people;
        this.placing = placing;
        this.caller = caller;
    }

    @GET
    @Path("next")
    @PermissionsAllowed("contact:write")
    @Operation(
            summary = "Reserve what a page shows a person next",
            description = "The same for ten minutes, and counted once; 204 when there is nothing to show. Report what"
                    + " happened with POST /contacts/{id}/outcomes.")
    public RestResponse<PlacedContact> next(
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}") String placement,
            @QueryParam("person") @NotBlank @Size(max = 500) String person,
            @QueryParam("channel") @DefaultValue("WEB") @Pattern(regexp = "WEB|IN_APP") String channel,
            @QueryParam("brand") @Size(max = 80) String brand) {
        var brands = brands(brand);
        var known = people.require(References.parse("person", person), brands);
        return placing.next(new Place(brands, placement, channel), known)
                .map(RestResponse::ok)
                .orElseGet(RestResponse::noContent);
    }

    private Brands brands(String brand) {
        if (brand == null) {
            return caller.brands();
        }
        caller.brands().require(brand);
        return new Brands(false, Set.of(brand));
    }
}
