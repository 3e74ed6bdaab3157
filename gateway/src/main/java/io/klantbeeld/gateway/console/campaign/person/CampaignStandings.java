package io.klantbeeld.gateway.console.campaign.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Campaigns;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.platform.Service;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Tells how a customer stands with the campaigns that run, all asked at the same time. */
@RequestScoped
class CampaignStandings {
    /** Each of them is decided anew, so that a page is short. */
    private static final int PAGE = 10;

    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("standing-of-a-customer").start(task);

    private final Campaigns campaigns;
    private final DecisionRestClient client;
    private final Calls calls;
    private final CurrentUser user;
    private final CampaignRoom room;

    CampaignStandings(
            Campaigns campaigns,
            @RestClient DecisionRestClient client,
            Calls calls,
            CurrentUser user,
            CampaignRoom room) {
        this.campaigns = campaigns;
        this.client = client;
        this.calls = calls;
        this.user = user;
        this.room = room;
    }

    Listing<CampaignStanding> of(String person, String cursor) {
        var running = campaigns.running(cursor, PAGE);
        var asked = ask(person, running.bodyOrNothing().path("items"));
        var words = room.words();
        return Listing.of(
                running,
                "/console/customers/" + person + "/contacting/campaigns",
                campaign -> CampaignStanding.of(
                        campaign, asked.get(Fields.text(campaign, "key")).join(), words));
    }

    private Map<String, CompletableFuture<Answer>> ask(String person, JsonNode running) {
        var onBehalf = user.onBehalf();
        var asked = new HashMap<String, CompletableFuture<Answer>>();
        running.forEach(campaign -> {
            var key = Fields.text(campaign, "key");
            asked.put(
                    key,
                    CompletableFuture.supplyAsync(
                            () -> calls.call(Service.CAMPAIGN, () -> client.why(onBehalf, person, key)), THREADS));
        });
        return asked;
    }
}
