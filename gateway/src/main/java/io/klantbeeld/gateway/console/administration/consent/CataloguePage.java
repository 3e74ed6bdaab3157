package io.klantbeeld.gateway.console.administration.consent;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Notices;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What the catalogue keeps: the drafts that wait, and the list of each kind. */
@Path("/console/administration/consent")
@Authenticated
@RunOnVirtualThread
class CataloguePage {
    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Administration administration;
    private final CatalogueReading reading;
    private final Notices notices;

    CataloguePage(Administration administration, CatalogueReading reading, Notices notices) {
        this.administration = administration;
        this.reading = reading;
        this.notices = notices;
    }

    @GET
    public Response show() {
        return administration.in(
                Area.CONSENT,
                () -> administration.show(
                        Templates.catalogue(administration.frame(Area.CONSENT), KINDS, reading.drafts())));
    }

    @GET
    @Path("{kind}")
    public Response list(@PathParam("kind") String key, @QueryParam("cursor") String cursor) {
        return administration.in(Area.CONSENT, () -> Kind.find(key)
                .map(kind -> administration.show(cursor == null ? list(kind) : rows(kind, cursor)))
                .orElseGet(() -> notices.show(Notice.NOT_FOUND)));
    }

    private TemplateInstance list(Kind kind) {
        return Templates.entries(
                administration.frame(Area.CONSENT), kind, KINDS, reading.inForce(kind, null), reading.drafts(kind));
    }

    private TemplateInstance rows(Kind kind, String cursor) {
        return Templates.entryRows(reading.inForce(kind, cursor));
    }

    @CheckedTemplate(basePath = "console/administration/consent")
    static class Templates {
        static native TemplateInstance catalogue(Frame frame, List<Kind> kinds, List<EntryView> drafts);

        static native TemplateInstance entries(
                Frame frame, Kind kind, List<Kind> kinds, Listing<EntryView> found, Listing<EntryView> drafts);

        static native TemplateInstance entryRows(Listing<EntryView> found);
    }
}
