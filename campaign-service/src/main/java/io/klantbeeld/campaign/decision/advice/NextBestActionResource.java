package io.klantbeeld.campaign.decision.advice;

import io.klantbeeld.campaign.channel.ChannelName;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The next best actions for a person. */
@Tag(name = "decisions")
@Path("/api/v1/next-best-actions")
@RunOnVirtualThread
class NextBestActionResource {
    private final People people;
    private final Advising advising;
    private final Caller caller;

    NextBestActionResource(People people, Advising advising, Caller caller) {
        this.people = people;
        this.advising = advising;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("campaign:read")
    @Operation(
            summary = "Rank what running campaigns would like to say to a person now",
            description = "Advises only: reserve with POST /contacts and the decisionId, within a quarter of an hour.")
    public NextBestActions advise(@NotNull @Valid AskNextBestActions asked) {
        ChannelName.require("channel", asked.channel());
        var person = people.require(References.parse("person", asked.person()), caller.brands());
        var occasion = new Occasion(caller.brands(), asked.channel(), asked.placement(), asked.context());
        return advising.advise(person, occasion, asked.limit(), asked.explain());
    }
}
