package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.vocabulary.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody can do with a campaign, by its noun in the API. */
enum Step {
    SUBMIT("reviews", "eye", Done.SUBMITTED),
    APPROVE("approvals", "check", Done.APPROVED),
    REJECT("rejections", "replay", Done.REJECTED),
    SCHEDULE("schedules", "clock", Done.SCHEDULED),
    PAUSE("pauses", "pause", Done.PAUSED),
    RESUME("resumptions", "spark", Done.RESUMED),
    COMPLETE("completions", "flag", Done.COMPLETED),
    CANCEL("cancellations", "cross", Done.WITHDRAWN),
    ARCHIVE("archives", "file", Done.ARCHIVED),
    KILL("kill-switches", "cross", Done.KILLED),
    LIFT("kill-switch-lifts", "spark", Done.KILL_LIFTED),
    COPY("copies", "copy", Done.COPIED);

    private static final List<Step> REVIEWERS = List.of(APPROVE, REJECT);
    private static final List<Step> EXPLAINED = List.of(REJECT, PAUSE, KILL);

    private final String noun;
    private final String icon;
    private final Done done;

    Step(String noun, String icon, Done done) {
        this.noun = noun;
        this.icon = icon;
        this.done = done;
    }

    public String noun() {
        return noun;
    }

    public String icon() {
        return icon;
    }

    Done done() {
        return done;
    }

    String scope() {
        return REVIEWERS.contains(this) ? "campaign:approve" : CampaignRoom.WRITE;
    }

    /** Tells whether a reason is asked for. */
    public boolean isExplained() {
        return EXPLAINED.contains(this);
    }

    /** Tells whether it does not go without a reason. */
    public boolean needsReason() {
        return this == REJECT;
    }

    /** Tells whether a moment is asked for. */
    public boolean isTimed() {
        return this == SCHEDULE;
    }

    /** Tells whether a new key is asked for. */
    public boolean makesAnother() {
        return this == COPY;
    }

    /** Tells whether it takes something away. */
    public boolean isGrave() {
        return this == KILL || this == CANCEL || this == COMPLETE;
    }

    /** Tells whether it is what usually comes next. */
    public boolean leadsOn() {
        return this == SUBMIT || this == SCHEDULE || this == RESUME;
    }

    static Optional<Step> of(String noun) {
        return Arrays.stream(values()).filter(step -> step.noun.equals(noun)).findFirst();
    }

    /**
     * Tells whether it can be done.
     *
     * @param latest state of the latest revision
     * @param living state of the revision that lives, or null
     * @param whole state of the campaign
     */
    boolean isPossible(String latest, String living, String whole, boolean killed) {
        return switch (this) {
            case SUBMIT -> "DRAFT".equals(latest);
            case APPROVE, REJECT -> "IN_REVIEW".equals(latest);
            case SCHEDULE -> "APPROVED".equals(latest);
            case PAUSE -> "RUNNING".equals(living);
            case RESUME -> "PAUSED".equals(living);
            case COMPLETE -> "RUNNING".equals(living) || "PAUSED".equals(living);
            case CANCEL ->
                List.of("DRAFT", "IN_REVIEW", "APPROVED", "SCHEDULED").contains(String.valueOf(latest));
            case ARCHIVE -> "COMPLETED".equals(whole) || "CANCELLED".equals(whole);
            case KILL -> !killed && !"ARCHIVED".equals(whole);
            case LIFT -> killed;
            case COPY -> Term.find(CampaignState.class, whole).isPresent();
        };
    }
}
