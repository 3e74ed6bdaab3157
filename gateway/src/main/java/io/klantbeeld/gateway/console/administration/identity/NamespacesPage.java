package io.klantbeeld.gateway.console.administration.identity;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The namespaces of identifiers, and what is laid down for each. */
@Path("/console/administration")
@Authenticated
@RunOnVirtualThread
class NamespacesPage {
    private static final String LAY_DOWN = "platform:manage";
    private static final String TRY = "profile:steward";

    private final Administration administration;
    private final Rules rules;

    NamespacesPage(Administration administration, Rules rules) {
        this.administration = administration;
        this.rules = rules;
    }

    @GET
    @Path("namespaces")
    public Response list(@QueryParam("cursor") String cursor) {
        return administration.in(Area.NAMESPACES, () -> {
            var found = Listing.of(
                    rules.namespaces(cursor),
                    Area.NAMESPACES.path(),
                    namespace -> NamespaceView.of(namespace, administration));
            return administration.show(
                    cursor == null
                            ? Templates.namespaces(
                                    administration.frame(Area.NAMESPACES), found, administration.may(LAY_DOWN))
                            : Templates.namespaceRows(found));
        });
    }

    @GET
    @Path("new-namespace")
    public Response blank() {
        return administration.with(LAY_DOWN, () -> administration.show(form(null, NamespaceForm.blank())));
    }

    @POST
    @Path("new-namespace")
    public Response create(MultivaluedMap<String, String> fields) {
        return administration.with(LAY_DOWN, () -> {
            var form = Form.sent(fields);
            return put(String.valueOf(form.text("name")), form, null, Done.CREATED);
        });
    }

    @GET
    @Path("namespaces/{name}")
    public Response show(@PathParam("name") String name) {
        return administration.in(
                Area.NAMESPACES,
                () -> administration.show(
                        rules.namespace(name),
                        found -> form(
                                NamespaceView.of(found.body(), administration),
                                NamespaceForm.of(found.body(), found.revision()))));
    }

    @POST
    @Path("namespaces/{name}")
    public Response change(@PathParam("name") String name, MultivaluedMap<String, String> fields) {
        return administration.with(LAY_DOWN, () -> {
            var present = rules.namespace(name);
            var view = NamespaceView.of(present.bodyOrNothing(), administration);
            return put(name, Form.sent(fields), view, Done.SAVED);
        });
    }

    private Response put(String name, Form form, NamespaceView view, Done done) {
        var laid = rules.lay(name, form.text("revision"), NamespaceForm.settings(form));
        var next = Administration.saying(Area.NAMESPACES.path(name), done);
        return administration.after(laid, form, body -> next, again -> form(view, again));
    }

    private TemplateInstance form(NamespaceView namespace, Form form) {
        var frame = administration.frame(Area.NAMESPACES);
        return Templates.namespace(frame, namespace, form, administration.may(LAY_DOWN), administration.may(TRY));
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance namespaces(Frame frame, Listing<NamespaceView> found, boolean mayLayDown);

        static native TemplateInstance namespaceRows(Listing<NamespaceView> found);

        static native TemplateInstance namespace(
                Frame frame, NamespaceView namespace, Form form, boolean mayLayDown, boolean mayTry);
    }
}
