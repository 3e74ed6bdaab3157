package io.klantbeeld.gateway.console.campaign.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignFrame;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
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
import java.util.stream.Stream;

/** One contact policy: what it says, and where it is changed. */
@Path("/console/contact-policies/{key}")
@Authenticated
@RunOnVirtualThread
class PolicyPage {
    private final CampaignRoom room;
    private final Policies policies;

    PolicyPage(CampaignRoom room, Policies policies) {
        this.room = room;
        this.policies = policies;
    }

    @GET
    public Response show(@PathParam("key") String key) {
        return room.within(Section.POLICIES, () -> room.replies()
                .show(
                        policies.read(key),
                        found -> page(
                                found.body(),
                                PolicyForm.of(found.body(), found.revision(), room.words()),
                                Removal.UNTRIED)));
    }

    @POST
    public Response save(@PathParam("key") String key, MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var form = Form.sent(fields);
            var definition = PolicyForm.definition(form);
            var written = policies.write(key, form.text("version"), definition);
            var shown = definition.deepCopy().put("key", key);
            return room.replies()
                    .after(
                            written,
                            form,
                            body -> Sayings.saying(PolicyView.address(key), Done.SAVED),
                            again -> page(shown, again, Removal.UNTRIED));
        });
    }

    @POST
    @Path("removals")
    public Response remove(@PathParam("key") String key, MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var form = Form.sent(fields);
            var removed = policies.remove(key, form.text("version"));
            return removed instanceof Answer.Ok
                    ? Replies.to(Sayings.saying(Section.POLICIES.path(), Done.REMOVED))
                    : room.replies()
                            .refuse(
                                    policies.read(key),
                                    found -> page(
                                            found.body(),
                                            PolicyForm.of(found.body(), found.revision(), room.words()),
                                            Removal.refused(
                                                    room.replies()
                                                            .refused(form, removed)
                                                            .refusal(),
                                                    removed)));
        });
    }

    private TemplateInstance page(JsonNode policy, Form form, Removal removal) {
        var odds = policies.odds(Stream.ofNullable(Fields.text(policy, "brand")));
        return Templates.policy(
                room.frame(Section.POLICIES),
                PolicyView.of(policy, room.words()),
                form,
                odds.about(Fields.text(policy, "key")),
                removal);
    }

    @CheckedTemplate(basePath = "console/campaign/policy")
    static class Templates {
        static native TemplateInstance policy(
                CampaignFrame frame, PolicyView policy, Form form, Odds odds, Removal removal);
    }
}
