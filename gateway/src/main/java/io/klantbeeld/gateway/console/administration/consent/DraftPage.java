package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Notices;
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
import java.util.function.Function;

/** Writing drafts: of what is there, and of what is new. */
@Path("/console/administration")
@Authenticated
@RunOnVirtualThread
class DraftPage {
    private static final String OF_ENTRY = "consent/{kind}/{key: " + Kind.KEYS + "}/draft";
    private static final String OF_KIND = "new-consent/{kind}";

    private final Administration administration;
    private final Catalogue catalogue;
    private final Drafting drafting;
    private final Notices notices;

    DraftPage(Administration administration, Catalogue catalogue, Drafting drafting, Notices notices) {
        this.administration = administration;
        this.catalogue = catalogue;
        this.drafting = drafting;
        this.notices = notices;
    }

    @GET
    @Path(OF_ENTRY)
    public Response change(@PathParam("kind") String kindKey, @PathParam("key") String key) {
        return of(kindKey, kind -> administration.show(page(kind, key, drafting.of(kind, latest(kind, key)))));
    }

    /** Blank, or with what another entry says. */
    @GET
    @Path(OF_KIND)
    public Response blank(@PathParam("kind") String kindKey, @QueryParam("from") String from) {
        return of(kindKey, kind -> {
            var other = kind.isKey(from) ? latest(kind, from) : MissingNode.getInstance();
            return administration.show(page(kind, null, NoticeKey.next(kind, drafting.of(kind, other), from)));
        });
    }

    @POST
    @Path(OF_ENTRY)
    public Response change(
            @PathParam("kind") String kindKey, @PathParam("key") String key, MultivaluedMap<String, String> fields) {
        return of(kindKey, kind -> written(kind, key, key, fields));
    }

    @POST
    @Path(OF_KIND)
    public Response write(@PathParam("kind") String kindKey, MultivaluedMap<String, String> fields) {
        return of(kindKey, kind -> written(kind, null, NoticeKey.of(kind, Form.sent(fields)), fields));
    }

    private Response written(Kind kind, String existing, String key, MultivaluedMap<String, String> fields) {
        var form = Form.sent(fields);
        if (form.ticked("add")) {
            return administration.show(
                    page(kind, existing, form.with("rows", Integer.toString(RuleForms.rows(form) + 1))));
        }
        if (!kind.isKey(key)) {
            return administration.refuse(page(kind, existing, NoticeKey.refused(form)));
        }
        var next = Administration.saying(kind.path(key), Done.DRAFTED);
        return administration.after(
                catalogue.draft(kind, key, drafting.definition(kind, form)),
                form,
                body -> next,
                again -> page(kind, existing, again));
    }

    /** The draft, or what is in force while there is none. */
    private JsonNode latest(Kind kind, String key) {
        var draft = catalogue.draftOf(kind, key).bodyOrNothing();
        return draft.isObject() ? draft : catalogue.inForceOf(kind, key).bodyOrNothing();
    }

    private TemplateInstance page(Kind kind, String key, Form form) {
        return Templates.draft(administration.frame(Area.CONSENT), DraftView.of(kind, key, form));
    }

    private Response of(String kindKey, Function<Kind, Response> answer) {
        return administration.in(
                Area.CONSENT, () -> Kind.find(kindKey).map(answer).orElseGet(() -> notices.show(Notice.NOT_FOUND)));
    }

    @CheckedTemplate(basePath = "console/administration/consent")
    static class Templates {
        static native TemplateInstance draft(Frame frame, DraftView view);
    }
}
