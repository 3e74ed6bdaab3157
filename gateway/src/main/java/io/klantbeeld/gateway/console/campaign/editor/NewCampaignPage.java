package io.klantbeeld.gateway.console.campaign.editor;

import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Campaigns;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where a new campaign is written. */
@Path(NewCampaignPage.ADDRESS)
@Authenticated
@RunOnVirtualThread
class NewCampaignPage {
    static final String ADDRESS = "/console/new-campaign";

    /** Of a campaign that is not there yet, so that two authors of one key do not write over each other. */
    private static final String UNWRITTEN = "\"0\"";

    private final CampaignRoom room;
    private final Campaigns campaigns;
    private final Editor editor;

    NewCampaignPage(CampaignRoom room, Campaigns campaigns, Editor editor) {
        this.room = room;
        this.campaigns = campaigns;
        this.editor = editor;
    }

    @GET
    public Response blank() {
        return room.forWriters(() -> room.replies().show(editor.page(editor.blank(), ADDRESS, true)));
    }

    @POST
    public Response create(MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var sheet = editor.sent(fields);
            var key = String.valueOf(sheet.form().text(Editor.KEY));
            return room.replies()
                    .after(
                            written(key, sheet),
                            sheet.form(),
                            body -> Sayings.saying(EditorPage.path(key), Done.CREATED),
                            form -> editor.page(new Sheet(sheet.document(), form, room.words()), ADDRESS, true));
        });
    }

    private Answer written(String key, Sheet sheet) {
        return campaigns.read(key) instanceof Answer.Ok
                ? new Answer.Refused(409, Settings.object().put("type", "urn:problem:campaign:key-taken"))
                : campaigns.write(key, UNWRITTEN, sheet.document().root());
    }

    /** Adds or takes away a part of the form, and keeps the rest as it was sent. */
    @POST
    @Path("changes")
    public Response change(MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var sheet = editor.sent(fields);
            Change.make(sheet.document(), sheet.form());
            return room.replies().show(editor.page(sheet, ADDRESS, true));
        });
    }
}
