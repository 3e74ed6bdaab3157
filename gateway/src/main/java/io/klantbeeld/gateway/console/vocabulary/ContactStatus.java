package io.klantbeeld.gateway.console.vocabulary;

/** How far a contact came. */
enum ContactStatus {
    PLANNED(Tone.CALM),
    RESERVED(Tone.CALM),
    CLAIMED(Tone.CALM),
    SENDING(Tone.CALM),
    UNKNOWN(Tone.CARE),
    ACCEPTED(Tone.GOOD),
    REJECTED(Tone.BAD),
    REJECTED_TEMPORARY(Tone.CARE),
    REJECTED_PERMANENT(Tone.BAD),
    CANCELLED(Tone.CALM),
    EXPIRED(Tone.CALM),
    NOT_REACHED(Tone.CALM),
    DELIVERED(Tone.GOOD),
    COMPLETED(Tone.GOOD),
    BOUNCED(Tone.BAD),
    OPENED(Tone.GOOD),
    CLICKED(Tone.GOOD),
    REPLIED(Tone.GOOD),
    COMPLAINED(Tone.BAD),
    DEFERRED(Tone.CARE),
    BLOCKED(Tone.BAD);

    private final Tone tone;

    ContactStatus(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }
}
