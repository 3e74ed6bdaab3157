package io.klantbeeld.gateway.console.campaign.policy;

import io.klantbeeld.gateway.console.campaign.CampaignFrame;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The contact policies in words. */
@Path("/console/contact-policies")
@Authenticated
@RunOnVirtualThread
class PoliciesPage {
    private final CampaignRoom room;
    private final Policies policies;

    PoliciesPage(CampaignRoom room, Policies policies) {
        this.room = room;
        this.policies = policies;
    }

    @GET
    public Response list(@QueryParam("cursor") String cursor) {
        return room.within(Section.POLICIES, () -> {
            var words = room.words();
            var found =
                    Listing.of(policies.page(cursor), Section.POLICIES.path(), policy -> PolicyView.of(policy, words));
            return room.replies()
                    .show(
                            cursor == null
                                    ? Templates.policies(room.frame(Section.POLICIES), found)
                                    : Templates.policyRows(found));
        });
    }

    @CheckedTemplate(basePath = "console/campaign/policy")
    static class Templates {
        static native TemplateInstance policies(CampaignFrame frame, Listing<PolicyView> found);

        static native TemplateInstance policyRows(Listing<PolicyView> found);
    }
}
