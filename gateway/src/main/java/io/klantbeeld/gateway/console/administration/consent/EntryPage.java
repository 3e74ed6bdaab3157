package io.klantbeeld.gateway.console.administration.consent;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Notices;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** One entry: what is in force, what its draft would change, how it was before, and how the draft comes into force. */
@Path("/console/administration/consent/{kind}/{key: " + Kind.KEYS + "}")
@Authenticated
@RunOnVirtualThread
class EntryPage {
    private final Administration administration;
    private final Catalogue catalogue;
    private final CatalogueReading reading;
    private final Notices notices;

    EntryPage(Administration administration, Catalogue catalogue, CatalogueReading reading, Notices notices) {
        this.administration = administration;
        this.catalogue = catalogue;
        this.reading = reading;
        this.notices = notices;
    }

    @GET
    public Response show(@PathParam("kind") String kindKey, @PathParam("key") String key) {
        return of(
                kindKey,
                kind -> administration.show(
                        reading.whole(kind, key),
                        found -> Templates.entry(administration.frame(Area.CONSENT), reading.page(kind, key))));
    }

    /** Puts the draft into force that was shown. */
    @POST
    @Path("activations")
    public Response activate(
            @PathParam("kind") String kindKey, @PathParam("key") String key, @FormParam("draftedAt") String draftedAt) {
        return of(
                kindKey,
                kind -> administration.back(catalogue.activate(kind, key, draftedAt), kind.path(key), Done.IN_FORCE));
    }

    private Response of(String kindKey, Function<Kind, Response> answer) {
        return administration.in(
                Area.CONSENT, () -> Kind.find(kindKey).map(answer).orElseGet(() -> notices.show(Notice.NOT_FOUND)));
    }

    @CheckedTemplate(basePath = "console/administration/consent")
    static class Templates {
        static native TemplateInstance entry(Frame frame, EntryPageView page);
    }
}
