package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.audit.AccessAudit;
import io.klantbeeld.profile.audit.AccessPurpose;
import io.klantbeeld.profile.audit.Accessor;
import io.klantbeeld.profile.identity.graph.Decision;
import io.klantbeeld.profile.identity.graph.Refusal;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.stewardship.Stewardship.Author;
import io.klantbeeld.profile.view.Profiles;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.ProfileId;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the engine refused and suspended, and what stewards decide about it. */
@Path("/api/v1/identity-rules")
@Tag(name = "Stewardship")
@RunOnVirtualThread
@PermissionsAllowed("profile:steward")
class FindingResource {
    private static final Set<String> REASONS =
            Arrays.stream(Refusal.values()).map(Refusal::name).collect(Collectors.toSet());
    private static final Set<String> STATES = Set.of("SUSPENDED", "RELEASED");

    private final Findings findings;
    private final Profiles profiles;
    private final Stewardship stewardship;
    private final Deciding deciding;
    private final AccessAudit audit;
    private final Caller caller;

    FindingResource(
            Findings findings,
            Profiles profiles,
            Stewardship stewardship,
            Deciding deciding,
            AccessAudit audit,
            Caller caller) {
        this.findings = findings;
        this.profiles = profiles;
        this.stewardship = stewardship;
        this.deciding = deciding;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Path("/violations")
    @Operation(
            summary = "Lists links between two persons that joined nobody, and why; the newest first",
            description = "A page may hold fewer than its limit, as long as it has a nextCursor. Personal values are"
                    + " masked without profile:pii, and who was shown them is on record.")
    public Page<FindingView> violations(
            @QueryParam("reason") String reason, @BeanParam PageRequest page, @BeanParam AccessPurpose purpose) {
        var accessor = Accessor.of(caller, purpose, "GET /api/v1/identity-rules/violations");
        var found = findings.violations(oneOf(REASONS, "reason", reason), page, brands())
                .map(finding -> finding.shown(seesPersonalData()));
        audit.record(accessor, ShownValue.disclosures(found.items().stream().flatMap(FindingView::values)));
        return found;
    }

    @GET
    @Path("/generic-identifiers")
    @Operation(
            summary = "Lists values that link too many persons; the newest first",
            description = "A page may hold fewer than its limit, as long as it has a nextCursor. Personal values are"
                    + " masked without profile:pii, and who was shown them is on record.")
    public Page<GenericView> generic(
            @QueryParam("state") String state, @BeanParam PageRequest page, @BeanParam AccessPurpose purpose) {
        var accessor = Accessor.of(caller, purpose, "GET /api/v1/identity-rules/generic-identifiers");
        var found = findings.generic(oneOf(STATES, "state", state), page, brands())
                .map(finding -> finding.shown(seesPersonalData()));
        audit.record(accessor, ShownValue.disclosures(found.items().stream().map(GenericView::shownValue)));
        return found;
    }

    @POST
    @Path("/generic-identifiers/{ref}/releases")
    @Operation(
            summary = "Lets the links of a value count again",
            description = "Whatever it links from now on. Persons that it joins are merged at once.")
    public RestResponse<DecisionView> release(@PathParam("ref") String ref, @Valid @NotNull ReasonRequest request) {
        return decide(Decision.Kind.RELEASE, "releases", ref, request);
    }

    @POST
    @Path("/generic-identifiers/{ref}/suspensions")
    @Operation(
            summary = "Suspends the links of a value",
            description = "However little it links. Persons that it alone joined are separated at once.")
    public RestResponse<DecisionView> suspend(@PathParam("ref") String ref, @Valid @NotNull ReasonRequest request) {
        return decide(Decision.Kind.SUSPEND, "suspensions", ref, request);
    }

    private RestResponse<DecisionView> decide(Decision.Kind kind, String what, String ref, ReasonRequest request) {
        var node = node(ref);
        var author = new Author(caller.subject(), request.reason());
        return deciding.once(
                "POST /api/v1/identity-rules/generic-identifiers/{ref}/" + what,
                new Asked(ref, request),
                () -> stewardship.decide(kind, List.of(node), List.of(), author));
    }

    private UUID node(String ref) {
        return switch (References.parse("ref", ref)) {
            case ProfileId ignored ->
                throw Problems.invalid("ref", "must be an identifier such as email:a@example.com");
            case Identifier identifier -> {
                profiles.find(identifier, brands()).orElseThrow(StewardshipProblems::unknownIdentifier);
                yield stewardship.node(identifier);
            }
        };
    }

    private VisibleBrands brands() {
        return VisibleBrands.of(caller.brands());
    }

    private boolean seesPersonalData() {
        return caller.has("profile:pii");
    }

    private static String oneOf(Set<String> values, String field, String value) {
        if (value != null && !values.contains(value)) {
            throw Problems.invalid(field, "is not one of the values of this field");
        }
        return value;
    }
}
