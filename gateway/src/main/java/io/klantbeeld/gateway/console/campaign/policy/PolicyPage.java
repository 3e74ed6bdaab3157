package io.klantbeeld.gateway.console.campaign.policy;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

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
                        found -> Templates.policy(
                                room.frame(Section.POLICIES),
                                PolicyView.of(found.body(), room.words()),
                                PolicyForm.of(found.body(), found.revision(), room.words()))));
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
                            again -> Templates.policy(
                                    room.frame(Section.POLICIES), PolicyView.of(shown, room.words()), again));
        });
    }

    @CheckedTemplate(basePath = "console/campaign/policy")
    static class Templates {
        static native TemplateInstance policy(CampaignFrame frame, PolicyView policy, Form form);
    }
}
