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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where a new contact policy is written. */
@Path("/console/new-contact-policy")
@Authenticated
@RunOnVirtualThread
class NewPolicyPage {
    /** Of a policy that is not there yet, so that none is written over. */
    private static final String UNWRITTEN = "\"0\"";

    private final CampaignRoom room;
    private final Policies policies;

    NewPolicyPage(CampaignRoom room, Policies policies) {
        this.room = room;
        this.policies = policies;
    }

    @GET
    public Response blank() {
        return room.forWriters(() -> room.replies().show(page(PolicyForm.blank())));
    }

    @POST
    public Response create(MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var form = Form.sent(fields);
            var key = String.valueOf(form.text("key"));
            var written = policies.write(key, UNWRITTEN, PolicyForm.definition(form));
            return room.replies()
                    .after(written, form, body -> Sayings.saying(PolicyView.address(key), Done.CREATED), this::page);
        });
    }

    private TemplateInstance page(Form form) {
        return Templates.policyNew(room.frame(Section.POLICIES), form);
    }

    @CheckedTemplate(basePath = "console/campaign/policy")
    static class Templates {
        static native TemplateInstance policyNew(CampaignFrame frame, Form form);
    }
}
