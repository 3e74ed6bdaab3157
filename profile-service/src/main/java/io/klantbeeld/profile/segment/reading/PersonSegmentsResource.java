package io.klantbeeld.profile.segment.reading;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.segment.reading.PersonSegmentsView.Item;
import io.klantbeeld.profile.view.Profiles;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The segments of a person. */
@Path("/api/v1/profiles/{ref}/segments")
@Tag(name = "Profiles")
@RunOnVirtualThread
class PersonSegmentsResource {
    private final Profiles profiles;
    private final Memberships memberships;
    private final CountedMoments moments;
    private final Caller caller;

    PersonSegmentsResource(Profiles profiles, Memberships memberships, CountedMoments moments, Caller caller) {
        this.profiles = profiles;
        this.memberships = memberships;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(
            summary = "Lists the segments that a person is in, and those that they were in",
            description = "Of the token's brands. With explain=true, which clauses hold and by which contact moments.")
    public PersonSegmentsView list(
            @PathParam("ref") String ref,
            @Parameter(description = "true for the evidence too") @QueryParam("explain") String explain) {
        boolean explained = isTrue(explain);
        var brands = VisibleBrands.of(caller.brands());
        UUID profile = profiles.get(References.parse("ref", ref), brands).id();
        var found = memberships.of(profile, brands);
        return new PersonSegmentsView(profile, explained ? explained(found) : plain(found));
    }

    private static List<Item> plain(List<Membership> found) {
        return found.stream().map(membership -> Item.of(membership, null)).toList();
    }

    private List<Item> explained(List<Membership> found) {
        var evidence = moments.explain(found);
        var items = new ArrayList<Item>();
        for (int i = 0; i < found.size(); i++) {
            items.add(Item.of(found.get(i), found.get(i).until() == null ? evidence.get(i) : null));
        }
        return items;
    }

    private static boolean isTrue(String explain) {
        return switch (explain) {
            case null -> false;
            case "", "false" -> false;
            case "true" -> true;
            default -> throw Problems.invalid("explain", "must be true or false");
        };
    }
}
