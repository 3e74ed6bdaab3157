package io.klantbeeld.campaign.policy;

import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Revision;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Contact policies: how often a person may be contacted, and what blocks what. */
@Tag(name = "contact policies")
@Path("/api/v1/contact-policies")
@RunOnVirtualThread
class ContactPolicyResource {
    private final PolicyRepository policies;
    private final PolicyWriting writing;
    private final PolicyRemoving removing;
    private final Caller caller;

    ContactPolicyResource(PolicyRepository policies, PolicyWriting writing, PolicyRemoving removing, Caller caller) {
        this.policies = policies;
        this.writing = writing;
        this.removing = removing;
        this.caller = caller;
    }

    @PUT
    @Path("{key}")
    @PermissionsAllowed("campaign:write")
    @Operation(
            summary = "Write a contact policy",
            description =
                    "An exclusion comes after a contact (channel, disposition, category, action) or after an event,"
                            + " by the name that journeys are entered by. Events are remembered from when a policy that names"
                            + " them holds: what happened before is not known, and blocks nothing.")
    public RestResponse<ContactPolicyView> put(
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}") String key,
            @NotNull @Valid ContactPolicyDefinition definition,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var policy = writing.write(key, definition, ifMatch);
        return new Revision(policy.version()).ok(ContactPolicyView.of(policy));
    }

    @DELETE
    @Path("{key}")
    @PermissionsAllowed("campaign:write")
    @Operation(
            summary = "Remove a contact policy",
            description = "409 while a campaign that is not over relies on it. Contacts that were made under it stay"
                    + " judged by it; written again, it goes on with the next version.")
    @APIResponse(responseCode = "204", description = "It holds no more")
    @APIResponse(responseCode = "409", description = "Campaigns rely on it; its member campaigns names them")
    public void delete(String key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        removing.remove(key, ifMatch);
    }

    @GET
    @Path("{key}")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "Read a contact policy")
    public RestResponse<ContactPolicyView> get(String key) {
        var policy = policies.get(key)
                .filter(found -> caller.brands().permits(found.definition().brand()))
                .orElseThrow(PolicyProblems::unknown);
        return new Revision(policy.version()).ok(ContactPolicyView.of(policy));
    }

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "List contact policies")
    public Page<ContactPolicyView> list(@BeanParam PageRequest page) {
        var after = page.after(1);
        var rows = policies.page(caller.brands(), after.isEmpty() ? "" : after.getFirst(), page.fetch());
        return Page.of(rows, page.limit(), policy -> Cursor.of(policy.key())).map(ContactPolicyView::of);
    }
}
