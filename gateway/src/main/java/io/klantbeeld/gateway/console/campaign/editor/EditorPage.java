package io.klantbeeld.gateway.console.campaign.editor;

import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Campaigns;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;

/** Where a campaign is changed; saving makes a new draft revision. */
@Path("/console/campaigns/{key}/editor")
@Authenticated
@RunOnVirtualThread
class EditorPage {
    private final CampaignRoom room;
    private final Campaigns campaigns;
    private final Editor editor;

    EditorPage(CampaignRoom room, Campaigns campaigns, Editor editor) {
        this.room = room;
        this.campaigns = campaigns;
        this.editor = editor;
    }

    @GET
    public Response show(@PathParam("key") String key) {
        return room.forWriters(() -> {
            var campaign = campaigns.read(key);
            var number = Fields.text(campaign.bodyOrNothing().path("revision"), "number");
            var version = campaign instanceof Answer.Ok ok ? ok.revision() : null;
            var words = campaign instanceof Answer.Ok ? campaigns.revision(key, number) : campaign;
            return room.replies().show(words, found -> {
                var values = new HashMap<String, String>();
                values.put(Editor.KEY, key);
                values.put(Editor.VERSION, version);
                var definition = found.body().withObject("/definition");
                return editor.page(editor.sheet(definition, values), address(key), false);
            });
        });
    }

    @POST
    public Response save(@PathParam("key") String key, MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var sheet = editor.sent(fields);
            var written = campaigns.write(
                    key, sheet.form().text(Editor.VERSION), sheet.document().root());
            return room.replies()
                    .after(
                            written,
                            sheet.form(),
                            body -> Sayings.saying(path(key), Done.REVISED),
                            form -> editor.page(new Sheet(sheet.document(), form, room.words()), address(key), false));
        });
    }

    /** Adds or takes away a part of the form, and keeps the rest as it was sent. */
    @POST
    @Path("changes")
    public Response change(@PathParam("key") String key, MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var sheet = editor.sent(fields);
            Change.make(sheet.document(), sheet.form());
            return room.replies().show(editor.page(sheet, address(key), false));
        });
    }

    static String path(String key) {
        return Section.CAMPAIGNS.path() + "/" + Query.encoded(String.valueOf(key));
    }

    private static String address(String key) {
        return path(key) + "/editor";
    }
}
