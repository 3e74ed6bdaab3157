package io.klantbeeld.gateway.console.campaign.person;

import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.person.PersonFrame;
import io.klantbeeld.gateway.console.person.PersonFrames;
import io.klantbeeld.gateway.console.person.Tab;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The contacts of one customer: why and why not, what is to come, and how much there was. */
@Path("/console/customers/{ref}/contacting")
@Authenticated
@RunOnVirtualThread
class ContactingPage {
    private final PersonFrames frames;
    private final Contacting contacting;
    private final CampaignStandings standings;
    private final CampaignRoom room;

    ContactingPage(PersonFrames frames, Contacting contacting, CampaignStandings standings, CampaignRoom room) {
        this.frames = frames;
        this.contacting = contacting;
        this.standings = standings;
        this.room = room;
    }

    @GET
    public Response show(@PathParam("ref") String reference, @QueryParam("campaign") String campaign) {
        return frames.enter(
                Tab.CONTACTS.scope(),
                reference,
                person -> frames.around(person, Tab.CONTACTS, frame -> room.replies()
                        .show(Templates.contacting(
                                frame,
                                why(person.toString(), campaign),
                                PressureView.of(contacting.pressure(person.toString()), room.words()),
                                found(person.toString(), null)))));
    }

    @GET
    @Path("decisions")
    public Response decisions(@PathParam("ref") String reference, @QueryParam("cursor") String cursor) {
        return frames.enter(Tab.CONTACTS.scope(), reference, person -> room.replies()
                .show(Templates.decisionRows(found(person.toString(), cursor), reference)));
    }

    /** How the customer stands with the campaigns that run. */
    @GET
    @Path("campaigns")
    public Response campaigns(@PathParam("ref") String reference, @QueryParam("cursor") String cursor) {
        return frames.enter(Tab.CONTACTS.scope(), reference, person -> {
            var found = standings.of(person.toString(), cursor);
            return room.replies()
                    .show(
                            cursor == null
                                    ? Templates.standings(found, reference)
                                    : Templates.standingRows(found, reference));
        });
    }

    private WhyView why(String person, String campaign) {
        return campaign == null || campaign.isBlank()
                ? WhyView.nothing()
                : WhyView.of(campaign.strip(), contacting.why(person, campaign.strip()), room.words());
    }

    private Listing<DecisionView> found(String person, String cursor) {
        var words = room.words();
        return Listing.of(
                contacting.decisions(person, cursor),
                "/console/customers/" + person + "/contacting/decisions",
                decision -> DecisionView.of(decision, words));
    }

    @CheckedTemplate(basePath = "console/campaign/person")
    static class Templates {
        static native TemplateInstance contacting(
                PersonFrame frame, WhyView why, PressureView pressure, Listing<DecisionView> decisions);

        static native TemplateInstance standings(Listing<CampaignStanding> found, String reference);

        static native TemplateInstance standingRows(Listing<CampaignStanding> found, String reference);

        static native TemplateInstance decisionRows(Listing<DecisionView> decisions, String reference);
    }
}
