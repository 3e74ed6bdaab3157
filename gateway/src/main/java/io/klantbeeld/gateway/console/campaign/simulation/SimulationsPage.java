package io.klantbeeld.gateway.console.campaign.simulation;

import io.klantbeeld.gateway.console.campaign.CampaignFrame;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Campaigns;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.campaign.Standing;
import io.klantbeeld.gateway.console.campaign.Tab;
import io.klantbeeld.gateway.console.campaign.policy.HeldPolicies;
import io.klantbeeld.gateway.console.campaign.policy.Policies;
import io.klantbeeld.gateway.console.campaign.simulation.supposition.Suppositions;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.shell.Visit;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The simulations of a campaign, and where one is started. */
@Path("/console/campaigns/{key}/simulations")
@Authenticated
@RunOnVirtualThread
class SimulationsPage {
    private final CampaignRoom room;
    private final Campaigns campaigns;
    private final Simulations simulations;
    private final Policies policies;
    private final Visit visit;

    SimulationsPage(CampaignRoom room, Campaigns campaigns, Simulations simulations, Policies policies, Visit visit) {
        this.room = room;
        this.campaigns = campaigns;
        this.simulations = simulations;
        this.policies = policies;
        this.visit = visit;
    }

    @GET
    public Response list(@PathParam("key") String key, @QueryParam("cursor") String cursor) {
        return room.within(
                Section.CAMPAIGNS,
                () -> cursor == null
                        ? room.replies()
                                .show(
                                        campaigns.read(key),
                                        found -> page(key, found, SimulationForm.blank(found.body()), policies.held()))
                        : room.replies().show(Templates.simulationRows(found(key, cursor))));
    }

    @POST
    public Response start(@PathParam("key") String key, MultivaluedMap<String, String> fields) {
        return room.within(Section.CAMPAIGNS, () -> {
            var sent = Form.sent(fields);
            var held = policies.held();
            var answer = start(key, sent, held);
            if (answer instanceof Answer.Ok ok) {
                var id = String.valueOf(Fields.text(ok.body(), "id"));
                return Replies.to(Sayings.saying(Simulations.address(key) + "/" + Query.encoded(id), Done.STARTED));
            }
            return room.replies()
                    .refuse(
                            campaigns.read(key),
                            found -> page(key, found, again(room.replies().refused(sent, answer), found), held));
        });
    }

    // What is supposed of a policy cannot be said while nobody tells what it says.
    private Answer start(String key, Form sent, HeldPolicies held) {
        if (!held.areKnown() && Suppositions.areOfPolicies(sent)) {
            return held.answer();
        }
        var overrides = Suppositions.request(sent, held);
        return simulations.start(
                sent.text("attempt"), new SimulationForm(sent, true).request(key, visit.dates(), overrides));
    }

    /** Makes room for one more property of the event, and keeps the rest as it was sent. */
    @POST
    @Path("rows")
    public Response row(@PathParam("key") String key, MultivaluedMap<String, String> fields) {
        return room.within(Section.CAMPAIGNS, () -> room.replies().show(campaigns.read(key), found -> {
            var form = again(Form.sent(fields), found).withRow();
            var held = policies.held();
            return visit.wantsFragment()
                    ? Templates.form(form, supposed(found, form, held), Simulations.address(key), zone())
                    : page(key, found, form, held);
        }));
    }

    private static SimulationForm again(Form form, Answer.Ok found) {
        return new SimulationForm(form, found.body().path("live").isObject());
    }

    private TemplateInstance page(String key, Answer.Ok found, SimulationForm form, HeldPolicies held) {
        return Templates.simulations(
                room.frame(Section.CAMPAIGNS),
                Standing.of(found.body(), room),
                Tab.SIMULATION,
                form,
                supposed(found, form, held),
                found(key, null),
                Simulations.address(key));
    }

    private Suppositions supposed(Answer.Ok found, SimulationForm form, HeldPolicies held) {
        return Suppositions.of(form.form(), held, Fields.text(found.body(), "brand"), room.words());
    }

    private Listing<SimulationView> found(String key, String cursor) {
        var words = room.words();
        return Listing.of(
                simulations.page(key, cursor),
                Simulations.address(key),
                simulation -> SimulationView.of(simulation, words));
    }

    private String zone() {
        return visit.shell(null).zone();
    }

    @CheckedTemplate(basePath = "console/campaign/simulation")
    static class Templates {
        static native TemplateInstance simulations(
                CampaignFrame frame,
                Standing standing,
                Tab tab,
                SimulationForm form,
                Suppositions supposed,
                Listing<SimulationView> found,
                String address);

        static native TemplateInstance simulationRows(Listing<SimulationView> found);

        static native TemplateInstance form(SimulationForm form, Suppositions supposed, String address, String zone);
    }
}
