package io.klantbeeld.campaign.campaign;

import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems of writing and releasing campaigns. */
final class CampaignProblems {
    private CampaignProblems() {}

    static HttpProblem unknownCampaign() {
        return Problems.of(404, "campaign:unknown-campaign", "The campaign is unknown", "No campaign has this key.");
    }

    static HttpProblem unknownRevision() {
        return Problems.of(
                404, "campaign:unknown-revision", "The revision is unknown", "The campaign has no such revision.");
    }

    static HttpProblem keyTaken() {
        return Problems.of(409, "campaign:key-taken", "The key is taken", "There is a campaign of this key already.");
    }

    static HttpProblem invalid(List<Violation> violations) {
        return Problems.refused("campaign:invalid-campaign", "The campaign cannot be used", violations);
    }

    static HttpProblem notReady(List<Violation> obstacles) {
        return Problems.refused(
                "campaign:channel-not-ready", "The installation cannot send the campaign yet", obstacles);
    }

    static HttpProblem brandIsFixed() {
        return Problems.refused(
                "campaign:brand-fixed",
                "The brand cannot change",
                List.of(Violation.of("brand", "must stay as it is")));
    }

    static HttpProblem wrongState(Lifecycle state, Lifecycle.Transition transition) {
        return Problems.of(
                409,
                "campaign:wrong-state",
                "The campaign is in another state",
                "From " + state + " there is no " + transition + ".");
    }

    static HttpProblem ownApproval() {
        return Problems.of(
                403,
                "campaign:four-eyes",
                "The author cannot approve",
                "A revision is approved by someone other than its author.");
    }

    static HttpProblem otherHash() {
        return Problems.of(
                409,
                "campaign:revision-changed",
                "The revision has changed",
                "The hash is not that of the revision in review; read it again.");
    }

    static HttpProblem startInPast() {
        return Problems.refused(
                "campaign:invalid-schedule",
                "The schedule cannot be used",
                List.of(Violation.of("startAt", "must not be in the past")));
    }

    static HttpProblem neverValid() {
        return Problems.refused(
                "campaign:invalid-schedule",
                "The schedule cannot be used",
                List.of(Violation.of("startAt", "must be before the end of the campaign's validity")));
    }
}
