package io.klantbeeld.gateway.console.campaign.policy;

import io.klantbeeld.gateway.console.campaign.CampaignFrame;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
            var page = policies.page(cursor);
            var found = Listing.of(page, Section.POLICIES.path(), policy -> PolicyView.of(policy, words));
            return room.replies()
                    .show(
                            cursor == null
                                    ? Templates.policies(
                                            room.frame(Section.POLICIES), found, policies.odds(brands(page)))
                                    : Templates.policyRows(found));
        });
    }

    private static Stream<String> brands(Answer page) {
        return StreamSupport.stream(page.bodyOrNothing().path("items").spliterator(), false)
                .map(policy -> Fields.text(policy, "brand"));
    }

    @CheckedTemplate(basePath = "console/campaign/policy")
    static class Templates {
        static native TemplateInstance policies(CampaignFrame frame, Listing<PolicyView> found, Odds odds);

        static native TemplateInstance policyRows(Listing<PolicyView> found);
    }
}
