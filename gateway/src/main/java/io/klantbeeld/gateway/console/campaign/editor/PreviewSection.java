package io.klantbeeld.gateway.console.campaign.editor;

import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The words of one language while they are written, as they would be sent. */
@Path("/console/campaign-previews")
@Authenticated
@RunOnVirtualThread
class PreviewSection {
    private final CampaignRoom room;
    private final Editor editor;
    private final Offers offers;

    PreviewSection(CampaignRoom room, Editor editor, Offers offers) {
        this.room = room;
        this.editor = editor;
        this.offers = offers;
    }

    @POST
    public Response show(MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var sheet = editor.sent(fields);
            var place = String.valueOf(sheet.form().text("preview"));
            var tag = place.substring(place.lastIndexOf('.') + 1);
            var answer = offers.preview(Look.request(sheet.document(), place, tag));
            return room.replies()
                    .show(Templates.preview(Look.of(answer, tag, room.words().language(tag))));
        });
    }

    @CheckedTemplate(basePath = "console/campaign/editor")
    static class Templates {
        static native TemplateInstance preview(Look look);
    }
}
