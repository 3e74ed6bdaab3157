package io.klantbeeld.gateway.console.campaign.initiative;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignFrame;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.CampaignRow;
import io.klantbeeld.gateway.console.campaign.Campaigns;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One initiative: what it is for, its campaigns, and where it is changed. */
@Path("/console/initiatives/{key}")
@Authenticated
@RunOnVirtualThread
class InitiativePage {
    private final CampaignRoom room;
    private final Initiatives initiatives;
    private final Campaigns campaigns;

    InitiativePage(CampaignRoom room, Initiatives initiatives, Campaigns campaigns) {
        this.room = room;
        this.initiatives = initiatives;
        this.campaigns = campaigns;
    }

    @GET
    public Response show(@PathParam("key") String key) {
        return room.within(Section.INITIATIVES, () -> room.replies()
                .show(
                        initiatives.read(key),
                        found -> page(key, found.body(), InitiativeForm.of(found.body(), found.revision()))));
    }

    @POST
    public Response save(@PathParam("key") String key, MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var form = Form.sent(fields);
            var definition = InitiativeForm.definition(form);
            var written = initiatives.write(key, form.text("version"), definition);
            return room.replies()
                    .after(
                            written,
                            form,
                            body -> Sayings.saying(InitiativeView.address(key), Done.SAVED),
                            again -> page(key, definition.deepCopy().put("key", key), again));
        });
    }

    private TemplateInstance page(String key, JsonNode initiative, Form form) {
        var words = room.words();
        var address = Query.of(Section.CAMPAIGNS.path()).with("initiative", key).toString();
        return Templates.initiative(
                room.frame(Section.INITIATIVES),
                InitiativeView.of(initiative, words),
                Listing.of(campaigns.ofInitiative(key), address, campaign -> CampaignRow.of(campaign, words)),
                form);
    }

    @CheckedTemplate(basePath = "console/campaign/initiative")
    static class Templates {
        static native TemplateInstance initiative(
                CampaignFrame frame, InitiativeView initiative, Listing<CampaignRow> found, Form form);
    }
}
