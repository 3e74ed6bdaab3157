package io.klantbeeld.gateway.console.administration.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The items in quarantine, and one of them with what is wrong with it. */
@Path("/console/administration/quarantine/items")
@Authenticated
@RunOnVirtualThread
class ItemsPage {
    private final Administration administration;
    private final Quarantine quarantine;

    ItemsPage(Administration administration, Quarantine quarantine) {
        this.administration = administration;
        this.quarantine = quarantine;
    }

    @GET
    public Response list(@Context UriInfo uri, @QueryParam("cursor") String cursor) {
        return administration.in(Area.QUARANTINE, () -> {
            var filter = ItemFilter.of(uri.getQueryParameters());
            var items = Listing.of(
                    quarantine.items(filter, cursor), filter.address(), item -> ItemView.of(item, administration));
            if (cursor != null) {
                return administration.show(Templates.itemRows(items));
            }
            var frame = administration.frame(Area.QUARANTINE);
            var code = filter.getCode();
            var reason = code == null ? null : administration.rejection(code);
            return administration.show(Templates.items(
                    frame, items, filter, reason, UUID.randomUUID().toString()));
        });
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        return administration.in(
                Area.QUARANTINE,
                () -> administration.show(
                        quarantine.item(id),
                        found -> Templates.item(
                                administration.frame(Area.QUARANTINE), ItemView.of(found.body(), administration))));
    }

    @POST
    @Path("{id}/replays")
    public Response replay(@PathParam("id") String id) {
        return administration.in(Area.QUARANTINE, () -> {
            var tried = quarantine.replay(id);
            return administration.back(tried, Area.QUARANTINE.path("items") + "/" + id, outcome(tried));
        });
    }

    @POST
    @Path("{id}/discards")
    public Response discard(@PathParam("id") String id) {
        return administration.in(
                Area.QUARANTINE,
                () -> administration.back(
                        quarantine.discard(id), Area.QUARANTINE.path("items") + "/" + id, Done.DISCARDED));
    }

    private static Done outcome(Answer tried) {
        return tried instanceof Answer.Ok(JsonNode told, String revision)
                        && !"REPLAYED".equals(Fields.text(told, "outcome"))
                ? Done.STILL_REJECTED
                : Done.REPLAYED;
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance items(
                Frame frame, Listing<ItemView> items, ItemFilter filter, String reason, String attempt);

        static native TemplateInstance itemRows(Listing<ItemView> items);

        static native TemplateInstance item(Frame frame, ItemView item);
    }
}
