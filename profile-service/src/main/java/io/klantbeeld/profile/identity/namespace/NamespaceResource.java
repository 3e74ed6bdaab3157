package io.klantbeeld.profile.identity.namespace;

import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The registry of namespaces. */
@Path("/api/v1/identifier-namespaces")
@Tag(name = "Identifier namespaces")
@RunOnVirtualThread
class NamespaceResource {
    private final NamespaceRegistry registry;
    private final IdentityRules rules;

    NamespaceResource(NamespaceRegistry registry, IdentityRules rules) {
        this.registry = registry;
        this.rules = rules;
    }

    @GET
    @PermissionsAllowed({"platform:manage", "profile:steward"})
    @Operation(
            summary = "Lists the namespaces about which something is laid down, by name",
            description = "Any other well-formed namespace may be used; what is laid down for * holds for it.")
    public Page<NamespaceView> list(@BeanParam PageRequest page) {
        var after = page.after(1);
        var found = registry.page(after.isEmpty() ? "" : after.getFirst(), page.fetch());
        return Page.of(found, page.limit(), entry -> Cursor.of(entry.name())).map(NamespaceView::of);
    }

    @GET
    @Path("/{name}")
    @PermissionsAllowed({"platform:manage", "profile:steward"})
    @Operation(summary = "Reads a namespace")
    public RestResponse<NamespaceView> read(@PathParam("name") String name) {
        var view = registry.read(name)
                .map(NamespaceView::of)
                .orElseThrow(() ->
                        Problems.of(404, "profile:unknown-namespace", "Nothing is laid down for the namespace", null));
        return view.revision().ok(view);
    }

    @PUT
    @Path("/{name}")
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "Lays down the settings of a namespace",
            description =
                    "The name * stands for every namespace about which nothing is laid down. Events are taken in"
                            + " and persons are resolved by the settings from now on; POST /api/v1/identity-rules/applications"
                            + " resolves those again that are known. Try a change with /api/v1/identity-rules/simulations before.")
    public RestResponse<NamespaceView> put(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull NamespaceSettings settings) {
        if (!NamespaceSettings.isName(name)) {
            throw Problems.invalid(
                    "name", "must be a namespace (lower-case letters, digits, - and _, at most one dot), or *");
        }
        boolean known = registry.read(name).isPresent();
        var view = NamespaceView.of(registry.put(name, settings, ifMatch));
        rules.renewed();
        return view.revision().answer(known ? 200 : 201, view);
    }
}
