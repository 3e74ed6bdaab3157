package io.klantbeeld.gateway.console.campaign.initiative;

import io.klantbeeld.gateway.console.campaign.CampaignFrame;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where a new initiative is written. */
@Path("/console/new-initiative")
@Authenticated
@RunOnVirtualThread
class NewInitiativePage {
    /** Of an initiative that is not there yet, so that none is written over. */
    private static final String UNWRITTEN = "\"0\"";

    private final CampaignRoom room;
    private final Initiatives initiatives;

    NewInitiativePage(CampaignRoom room, Initiatives initiatives) {
        this.room = room;
        this.initiatives = initiatives;
    }

    @GET
    public Response blank() {
        return room.forWriters(() -> room.replies().show(page(InitiativeForm.blank())));
    }

    @POST
    public Response create(MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var form = Form.sent(fields);
            var key = String.valueOf(form.text("key"));
            var written = initiatives.write(key, UNWRITTEN, InitiativeForm.definition(form));
            return room.replies()
                    .after(
                            written,
                            form,
                            body -> Sayings.saying(InitiativeView.address(key), Done.CREATED),
                            this::page);
        });
    }

    private TemplateInstance page(Form form) {
        return Templates.initiativeNew(room.frame(Section.INITIATIVES), form);
    }

    @CheckedTemplate(basePath = "console/campaign/initiative")
    static class Templates {
        static native TemplateInstance initiativeNew(CampaignFrame frame, Form form);
    }
}
