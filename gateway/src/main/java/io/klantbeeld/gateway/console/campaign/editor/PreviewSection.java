package io.klantbeeld.gateway.console.campaign.editor;

import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Letters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The words of one language while they are written, as they are read. */
@Path("/console/campaign-previews")
@Authenticated
@RunOnVirtualThread
class PreviewSection {
    private final CampaignRoom room;
    private final Editor editor;

    PreviewSection(CampaignRoom room, Editor editor) {
        this.room = room;
        this.editor = editor;
    }

    @POST
    public Response show(MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var sheet = editor.sent(fields);
            var place = String.valueOf(sheet.form().text("preview"));
            var tag = place.substring(place.lastIndexOf('.') + 1);
            return room.replies()
                    .show(Templates.preview(Letters.letter(tag, sheet.document().at(place), room.words())));
        });
    }

    @CheckedTemplate(basePath = "console/campaign/editor")
    static class Templates {
        static native TemplateInstance preview(Letters.Letter letter);
    }
}
