package io.klantbeeld.profile.relationship;

import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Revision;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What moments are worth to the relationship. */
@Path("/api/v1/profiles/relationship-policy")
@Tag(name = "Relationship")
@RunOnVirtualThread
class PolicyResource {
    private final Policies policies;
    private final Caller caller;

    PolicyResource(Policies policies, Caller caller) {
        this.policies = policies;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(summary = "Reads the policy of the relationship score, or one of its earlier versions")
    public RestResponse<PolicyView> read(@QueryParam("version") String version) {
        return answer(version == null || version.isEmpty() ? policies.current() : find(version));
    }

    @PUT
    @PermissionsAllowed("profile:steward")
    @Operation(
            summary = "Sets a new version of the policy",
            description = "Every score is of the new version at once. If-Match guards against another's change.")
    public RestResponse<PolicyView> set(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull PolicySettings settings) {
        settings.check();
        var current = policies.current();
        new Revision(current.version()).requireMatch(ifMatch);
        return answer(policies.add(current.version(), settings, caller.subject())
                .orElseThrow(() -> Problems.of(
                        409,
                        "profile:policy-changed",
                        "Another has just set a new version",
                        "Read the policy again and repeat the change.")));
    }

    private Policy find(String version) {
        if (!version.matches("[0-9]{1,18}")) {
            throw Problems.invalid("version", "must be a number");
        }
        return policies.find(Long.parseLong(version))
                .orElseThrow(
                        () -> Problems.of(404, "profile:unknown-policy-version", "There is no such version", null));
    }

    private static RestResponse<PolicyView> answer(Policy policy) {
        return new Revision(policy.version()).ok(PolicyView.of(policy));
    }
}
