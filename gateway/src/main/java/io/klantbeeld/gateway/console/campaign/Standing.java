package io.klantbeeld.gateway.console.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Where a campaign stands, what holds it, and what the user can do about it.
 *
 * @param killReason null when nobody said, or while the kill switch is not used
 * @param steps what the state and the role permit
 * @param attempt makes a step happen once, however often it is sent
 */
public record Standing(
        CampaignRow campaign,
        Revision revision,
        String killReason,
        String pauseReason,
        List<Brake> brakes,
        List<Warning> warnings,
        List<Step> steps,
        String attempt) {
    /** A channel on which the campaign is held. */
    record Brake(String key, Word channel, String reason, Dates.When since) {}

    /** What an author should know, though it was accepted. */
    record Warning(String place, String message) {}

    /**
     * The latest revision.
     *
     * @param mine whether the user wrote it
     */
    record Revision(
            int number,
            String hash,
            CampaignState state,
            boolean mine,
            Dates.When written,
            String rejection,
            Dates.When start) {
        static Revision of(JsonNode revision, CampaignRoom room) {
            var figures = room.figures();
            return new Revision(
                    revision.path("number").asInt(),
                    Fields.text(revision, "hash"),
                    CampaignState.of(Fields.text(revision, "state")),
                    room.isMe(Fields.text(revision, "author")),
                    figures.when(revision, "createdAt"),
                    Fields.text(revision, "rejectReason"),
                    figures.when(revision, "startAt"));
        }

        /** Tells whether it waits for somebody's review. */
        public boolean isInReview() {
            return state == CampaignState.IN_REVIEW;
        }

        /** Tells whether it was given back to its author. */
        public boolean isGivenBack() {
            return state == CampaignState.DRAFT && rejection != null;
        }
    }

    /** Reads where a campaign stands, for the user in the room. */
    public static Standing of(JsonNode campaign, CampaignRoom room) {
        var words = room.words();
        return new Standing(
                CampaignRow.of(campaign, words),
                Revision.of(campaign.path("revision"), room),
                Fields.text(campaign, "killReason"),
                Fields.text(campaign, "pauseReason"),
                brakes(campaign, words),
                warnings(campaign, words),
                steps(campaign, room),
                UUID.randomUUID().toString());
    }

    private static List<Brake> brakes(JsonNode campaign, CampaignWords words) {
        var brakes = new ArrayList<Brake>();
        campaign.path("brakes")
                .forEach(brake -> brakes.add(new Brake(
                        Fields.text(brake, "channel"),
                        words.channel(Fields.text(brake, "channel")),
                        words.value(Fields.text(brake, "reason")),
                        words.figures().when(brake, "since"))));
        return List.copyOf(brakes);
    }

    private static List<Warning> warnings(JsonNode campaign, CampaignWords words) {
        var warnings = new ArrayList<Warning>();
        campaign.path("warnings")
                .forEach(warning -> warnings.add(new Warning(
                        words.place(String.valueOf(Fields.text(warning, "field"))), Fields.text(warning, "message"))));
        return List.copyOf(warnings);
    }

    private static List<Step> steps(JsonNode campaign, CampaignRoom room) {
        var latest = Fields.text(campaign.path("revision"), "state");
        var living = Fields.text(campaign.path("live"), "state");
        var whole = Fields.text(campaign, "state");
        return Arrays.stream(Step.values())
                .filter(step -> room.may(step.scope()))
                .filter(step -> step.isPossible(
                        latest, living, whole, campaign.path("killed").asBoolean()))
                .toList();
    }

    /** What can be done at the top of the page; reviewing has a page of its own. */
    public List<Step> bar() {
        return steps.stream()
                .filter(step -> step != Step.APPROVE && step != Step.REJECT)
                .toList();
    }

    /** Tells whether the user may approve, and did not write it. */
    public boolean mayReview() {
        return steps.contains(Step.APPROVE) && !revision.mine();
    }

    /** What gives a revision its approval. */
    public Step approving() {
        return Step.APPROVE;
    }

    /** What gives a revision back. */
    public Step rejecting() {
        return Step.REJECT;
    }

    /** Tells whether the campaign can be written. */
    public boolean isOpen() {
        return campaign.state() != CampaignState.ARCHIVED;
    }
}
