package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.Lifecycle.Transition;
import io.klantbeeld.campaign.campaign.check.DefinitionCheck;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Moves campaigns through their life: review, approval by someone else, schedule, pause, the kill switch. */
@ApplicationScoped
class Releasing {
    private final CampaignRepository campaigns;
    private final CampaignViews views;
    private final DefinitionCheck check;
    private final Moving moving;
    private final Caller caller;
    private final Stamp stamp;

    Releasing(
            CampaignRepository campaigns,
            CampaignViews views,
            DefinitionCheck check,
            Moving moving,
            Caller caller,
            Stamp stamp) {
        this.campaigns = campaigns;
        this.views = views;
        this.check = check;
        this.moving = moving;
        this.caller = caller;
        this.stamp = stamp;
    }

    @Transactional
    CampaignView submit(String key) {
        return change(key, campaign -> {
            var revision = campaign.latest;
            var obstacles = check.obstacles(revision.words());
            if (!obstacles.isEmpty()) {
                throw CampaignProblems.notReady(obstacles);
            }
            move(revision, Transition.SUBMIT, null);
            revision.submittedBy = caller.subject();
            revision.rejectedBy = null;
            revision.rejectedAt = null;
            revision.rejectReason = null;
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
            move(revision, Transition.APPROVE, null);
            revision.approvedBy = caller.subject();
            revision.approvedAt = stamp.now();
            revision.approvedHash = DefinitionHash.of(revision.definition);
        });
    }

    /** Gives the revision in review back to its author. */
    @Transactional
    CampaignView reject(String key, String reason) {
        return change(key, campaign -> {
            var revision = campaign.latest;
            move(revision, Transition.REJECT, reason);
            revision.rejectedBy = caller.subject();
            revision.rejectedAt = stamp.now();
            revision.rejectReason = reason;
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
            move(revision, Transition.SCHEDULE, null);
            if (!revision.hash.equals(revision.approvedHash)) {
                throw CampaignProblems.otherHash();
            }
            setPeriod(revision, startAt == null ? now : startAt);
            if (!revision.startAt.isAfter(now)) {
                moving.start(campaign, moving.caller(null));
            }
        });
    }

    @Transactional
    CampaignView pause(String key, String reason) {
        return change(key, campaign -> {
            move(campaign.standing(), Transition.PAUSE, reason);
            campaign.pauseReason = reason;
            campaign.pausedBy = caller.subject();
        });
    }

    @Transactional
    CampaignView resume(String key) {
        return change(key, campaign -> moving.resume(campaign, moving.caller(null)));
    }

    @Transactional
    CampaignView complete(String key) {
        return change(key, campaign -> moving.complete(campaign, moving.caller(null)));
    }

    @Transactional
    CampaignView cancel(String key) {
        return change(key, campaign -> move(campaign.latest, Transition.CANCEL, null));
    }

    /** Puts the campaign away; what is still to come has to be cancelled before. */
    @Transactional
    CampaignView archive(String key) {
        return change(key, campaign -> Stream.of(campaign.standing(), campaign.latest)
                .distinct()
                .forEach(revision -> move(revision, Transition.ARCHIVE, null)));
    }

    /** Stops everything that was not sent yet, at once and without approval; or lifts that again. */
    @Transactional
    CampaignView kill(String key, boolean killed, String reason) {
        return change(key, campaign -> {
            campaign.killed = killed;
            campaign.killReason = reason;
            campaign.killedBy = killed ? caller.subject() : null;
            moving.note(campaign.standing(), killed ? "KILL" : "LIFT", moving.caller(reason));
        });
    }

    private static void setPeriod(RevisionEntity revision, Instant start) {
        var validity = revision.words().validity();
        revision.startAt = validity.startsAfter(start) ? validity.from() : start;
        revision.endsAt = validity.to();
        if (!validity.includes(revision.startAt)) {
            throw CampaignProblems.neverValid();
        }
    }

    private void move(RevisionEntity revision, Transition transition, String reason) {
        moving.move(revision, transition, moving.caller(reason));
    }

    private CampaignView change(String key, Consumer<CampaignEntity> change) {
        var campaign = campaigns.locked(key, caller.brands());
        change.accept(campaign);
        stamp.changed(campaign);
        return views.of(campaign);
    }
}
