package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** One campaign: where it stands, what it does in words, what came of it, and what can be done about it. */
@Path("/console/campaigns/{key}")
@Authenticated
@RunOnVirtualThread
class CampaignPage {
    private static final Form NOTHING_WRONG = Form.of(Map.of());

    private final CampaignRoom room;
    private final Campaigns campaigns;
    private final Moving moving;
    private final ResultsReading results;

    CampaignPage(CampaignRoom room, Campaigns campaigns, Moving moving, ResultsReading results) {
        this.room = room;
        this.campaigns = campaigns;
        this.moving = moving;
        this.results = results;
    }

    @GET
    public Response show(@PathParam("key") String key, @BeanParam ResultsPeriod period) {
        return room.within(Section.CAMPAIGNS, () -> room.replies()
                .show(campaigns.read(key), found -> page(key, found, NOTHING_WRONG, period)));
    }

    @POST
    @Path("{noun}")
    public Response step(
            @PathParam("key") String key, @PathParam("noun") String noun, MultivaluedMap<String, String> fields) {
        var step = Step.of(noun).filter(known -> room.may(known.scope()));
        return step.isEmpty()
                ? room.replies().forbid()
                : room.within(Section.CAMPAIGNS, () -> taken(key, step.get(), Form.sent(fields)));
    }

    @POST
    @Path("brakes/{channel}")
    public Response release(@PathParam("key") String key, @PathParam("channel") String channel) {
        return room.forWriters(() ->
                Replies.to(Sayings.said(campaigns.release(key, channel), CampaignRow.address(key), Done.RELEASED)));
    }

    private Response taken(String key, Step step, Form form) {
        var answer = moving.take(key, step, form);
        if (answer instanceof Answer.Ok) {
            return Replies.to(Sayings.saying(moving.next(key, step, form), step.done()));
        }
        var refused = room.replies().refused(form, answer);
        return room.replies().refuse(campaigns.read(key), found -> page(key, found, refused, ResultsPeriod.unnamed()));
    }

    private TemplateInstance page(String key, Answer.Ok found, Form form, ResultsPeriod period) {
        var words = room.words();
        return Templates.campaign(
                room.frame(Section.CAMPAIGNS),
                Standing.of(found.body(), room),
                Tab.OVERVIEW,
                StoryView.of(found.body(), words),
                results.of(key, period, words),
                form);
    }

    @CheckedTemplate(basePath = "console/campaign")
    static class Templates {
        static native TemplateInstance campaign(
                CampaignFrame frame, Standing standing, Tab tab, StoryView story, ResultsView results, Form form);
    }
}
