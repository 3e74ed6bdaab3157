package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.Lifecycle.Transition;
import io.klantbeeld.campaign.campaign.transition.TransitionEntry;
import io.klantbeeld.campaign.campaign.transition.TransitionLog;
import io.klantbeeld.campaign.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;

/** Moves revisions through their life, and keeps who moved them, when and why. */
@ApplicationScoped
class Moving {
    private final TransitionLog log;
    private final Stamp stamp;
    private final Ids ids;

    Moving(TransitionLog log, Stamp stamp, Ids ids) {
        this.log = log;
        this.stamp = stamp;
        this.ids = ids;
    }

    By caller(String reason) {
        return new By(stamp.who(), reason);
    }

    void move(RevisionEntity revision, Transition transition, By by) {
        var from = revision.state;
        revision.move(transition);
        var now = stamp.now();
        if (transition == Transition.COMPLETE && (revision.endsAt == null || revision.endsAt.isAfter(now))) {
            revision.endsAt = now;
        }
        log.add(entry(revision, transition.name(), from, by));
    }

    /** Makes the scheduled revision the living one; a pause goes on until somebody ends it. */
    void start(CampaignEntity campaign, By by) {
        if (campaign.live != null
                && campaign.live.state.after(Transition.COMPLETE).isPresent()) {
            move(campaign.live, Transition.COMPLETE, by);
        }
        move(campaign.latest, Transition.START, by);
        campaign.live = campaign.latest;
        campaign.entryEvent = campaign.live.words().journey().entry().event();
        if (campaign.isPaused()) {
            move(campaign.live, Transition.PAUSE, new By(campaign.pausedBy, campaign.pauseReason));
        }
    }

    /** Ends the living revision; a pause outlives it as long as another one is to come. */
    void complete(CampaignEntity campaign, By by) {
        move(campaign.standing(), Transition.COMPLETE, by);
        if (campaign.latest.state != Lifecycle.SCHEDULED) {
            campaign.unpause();
        }
    }

    /** Lets a campaign go on, or, where its revision ended meanwhile, the next one when its time comes. */
    void resume(CampaignEntity campaign, By by) {
        if (campaign.isPaused() && campaign.standing().state == Lifecycle.COMPLETED) {
            note(campaign.standing(), Transition.RESUME.name(), by);
        } else {
            move(campaign.standing(), Transition.RESUME, by);
        }
        campaign.unpause();
    }

    /** Remembers what changed no state, such as the kill switch. */
    void note(RevisionEntity revision, String what, By by) {
        log.add(entry(revision, what, revision.state, by));
    }

    void created(RevisionEntity revision, By by) {
        log.add(entry(revision, "CREATE", null, by));
    }

    private TransitionEntry entry(RevisionEntity revision, String what, Lifecycle from, By by) {
        return new TransitionEntry(
                ids.next(),
                revision.campaign,
                revision.number,
                what,
                from == null ? null : from.name(),
                revision.state.name(),
                by.who(),
                by.reason(),
                stamp.now());
    }
}
