package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.Lifecycle.Transition;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Moves campaigns through their life: review, approval by someone else, schedule, pause, the kill switch. */
@ApplicationScoped
class Releasing {
    private final CampaignRepository campaigns;
    private final DefinitionCheck check;
    private final Caller caller;
    private final Stamp stamp;

    Releasing(CampaignRepository campaigns, DefinitionCheck check, Caller caller, Stamp stamp) {
        this.campaigns = campaigns;
        this.check = check;
        this.caller = caller;
        this.stamp = stamp;
    }

    @Transactional
    CampaignView submit(String key) {
        return change(key, campaign -> {
            var obstacles = check.obstacles(Json.read(campaign.latest.definition, CampaignDefinition.class));
            if (!obstacles.isEmpty()) {
                throw CampaignProblems.notReady(obstacles);
            }
            campaign.latest.move(Transition.SUBMIT);
            campaign.latest.submittedBy = caller.subject();
        });
    }

    /**
     * Approves the revision in review.
     *
     * @param hash what the approver read; null approves the revision as it is
     */
    @Transactional
    CampaignView approve(String key, String hash) {
        return change(key, campaign -> {
            var revision = campaign.latest;
            if (revision.author.equals(caller.subject())) {
                throw CampaignProblems.ownApproval();
            }
            if (hash != null && !hash.equals(revision.hash)) {
                throw CampaignProblems.otherHash();
            }
            revision.move(Transition.APPROVE);
            revision.approvedBy = caller.subject();
            revision.approvedAt = stamp.now();
            revision.approvedHash = DefinitionHash.of(revision.definition);
        });
    }

    /**
     * Lets the approved revision run from a moment on, in place of the one that lives.
     *
     * @param startAt not in the past; null for now
     */
    @Transactional
    CampaignView schedule(String key, Instant startAt) {
        return change(key, campaign -> {
            var revision = campaign.latest;
            var now = stamp.now();
            if (startAt != null && startAt.isBefore(now)) {
                throw CampaignProblems.startInPast();
            }
            var definition = Json.read(revision.definition, CampaignDefinition.class);
            var validity = definition.validity();
            var start = startAt == null ? now : startAt;
            revision.move(Transition.SCHEDULE);
            if (!revision.hash.equals(revision.approvedHash)) {
                throw CampaignProblems.otherHash();
            }
            revision.startAt = validity.startsAfter(start) ? validity.from() : start;
            revision.endsAt = validity.to();
            if (!validity.includes(revision.startAt)) {
                throw CampaignProblems.neverValid();
            }
            if (!revision.startAt.isAfter(now)) {
                start(campaign, definition);
            }
        });
    }

    @Transactional
    CampaignView pause(String key) {
        return change(key, campaign -> living(campaign, Transition.PAUSE));
    }

    @Transactional
    CampaignView resume(String key) {
        return change(key, campaign -> living(campaign, Transition.RESUME));
    }

    @Transactional
    CampaignView cancel(String key) {
        return change(key, campaign -> campaign.latest.move(Transition.CANCEL));
    }

    /** Stops everything that was not sent yet, at once and without approval; or lifts that again. */
    @Transactional
    CampaignView kill(String key, boolean killed, String reason) {
        return change(key, campaign -> {
            campaign.killed = killed;
            campaign.killReason = reason;
        });
    }

    /** Makes the scheduled revision the living one. */
    static void start(CampaignEntity campaign, CampaignDefinition definition) {
        if (campaign.live != null) {
            campaign.live.state.after(Transition.COMPLETE).ifPresent(completed -> campaign.live.state = completed);
        }
        campaign.latest.move(Transition.START);
        campaign.live = campaign.latest;
        campaign.entryEvent = definition.journey().entry().event();
    }

    private static void living(CampaignEntity campaign, Transition transition) {
        (campaign.live == null ? campaign.latest : campaign.live).move(transition);
    }

    private CampaignView change(String key, Consumer<CampaignEntity> change) {
        var campaign = campaigns.locked(key, caller.brands());
        change.accept(campaign);
        stamp.changed(campaign);
        return CampaignView.of(campaign, List.of());
    }
}
