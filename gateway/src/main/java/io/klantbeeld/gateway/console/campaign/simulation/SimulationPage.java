package io.klantbeeld.gateway.console.campaign.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignFrame;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Campaigns;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.campaign.Standing;
import io.klantbeeld.gateway.console.campaign.Tab;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** One simulation: how far it is, what would come of everybody, and who would fall where. */
@Path("/console/campaigns/{key}/simulations/{id}")
@Authenticated
@RunOnVirtualThread
class SimulationPage {
    private final CampaignRoom room;
    private final Campaigns campaigns;
    private final Simulations simulations;
    private final SampleReading sample;

    SimulationPage(CampaignRoom room, Campaigns campaigns, Simulations simulations, SampleReading sample) {
        this.room = room;
        this.campaigns = campaigns;
        this.simulations = simulations;
        this.sample = sample;
    }

    @GET
    public Response show(
            @PathParam("key") String key,
            @PathParam("id") String id,
            @QueryParam("gate") String gate,
            @QueryParam("code") String code) {
        return room.within(Section.CAMPAIGNS, () -> {
            var campaign = campaigns.read(key);
            var told = campaign instanceof Answer.Ok ? simulations.read(id) : campaign;
            return room.replies()
                    .show(
                            told,
                            found -> Templates.simulation(
                                    room.frame(Section.CAMPAIGNS),
                                    Standing.of(campaign.bodyOrNothing(), room),
                                    Tab.SIMULATION,
                                    view(found.body()),
                                    findings(found.body()),
                                    sample.of(key, id, End.of(gate, code), null)));
        });
    }

    /** How far it is, read again and again until it is over. */
    @GET
    @Path("panel")
    public Response panel(@PathParam("key") String key, @PathParam("id") String id) {
        return room.within(Section.CAMPAIGNS, () -> room.replies()
                .show(
                        simulations.read(id),
                        found -> Templates.panel(view(found.body()), findings(found.body()), room.mayWrite(), true)));
    }

    @GET
    @Path("people")
    public Response people(
            @PathParam("key") String key,
            @PathParam("id") String id,
            @QueryParam("gate") String gate,
            @QueryParam("code") String code,
            @QueryParam("cursor") String cursor) {
        return room.within(Section.CAMPAIGNS, () -> {
            var shown = sample.of(key, id, End.of(gate, code), cursor);
            return room.replies().show(cursor == null ? Templates.people(shown) : Templates.personRows(shown.people()));
        });
    }

    @POST
    @Path("cancellations")
    public Response cancel(@PathParam("key") String key, @PathParam("id") String id) {
        return room.within(
                Section.CAMPAIGNS,
                () -> Replies.to(Sayings.said(simulations.cancel(id), address(key, id), Done.CANCELLED)));
    }

    @POST
    @Path("removals")
    public Response forget(@PathParam("key") String key, @PathParam("id") String id) {
        return room.forWriters(() -> {
            var forgotten = simulations.forget(id);
            var next = forgotten instanceof Answer.Ok ? Simulations.address(key) : address(key, id);
            return Replies.to(Sayings.said(forgotten, next, Done.REMOVED));
        });
    }

    private static String address(String key, String id) {
        return Simulations.address(key) + "/" + Query.encoded(id);
    }

    private SimulationView view(JsonNode simulation) {
        return SimulationView.of(simulation, room.words());
    }

    private Findings findings(JsonNode simulation) {
        return Findings.of(simulation, view(simulation).address(), room.words());
    }

    @CheckedTemplate(basePath = "console/campaign/simulation")
    static class Templates {
        static native TemplateInstance simulation(
                CampaignFrame frame,
                Standing standing,
                Tab tab,
                SimulationView simulation,
                Findings findings,
                SampleView sample);

        static native TemplateInstance panel(
                SimulationView simulation, Findings findings, boolean mayWrite, boolean again);

        static native TemplateInstance people(SampleView sample);

        static native TemplateInstance personRows(Listing<SampledPerson> people);
    }
}
