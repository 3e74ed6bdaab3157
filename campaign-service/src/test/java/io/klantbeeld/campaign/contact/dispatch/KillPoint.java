package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.dispatch.DeadlyMailServer.Moment;

/** Where a process is when it is killed, and what the ledger must say of its contacts then. */
enum KillPoint {
    /** A claim is one statement: the database ends it, though nobody is there any more who would use it. */
    WHILE_CLAIMING("BEFORE CLAIMED", null, "CLAIMED"),
    AFTER_THE_CLAIM("PERSON", null, "CLAIMED"),
    BEFORE_SENDING_IS_COMMITTED("BEFORE SENDING", null, "CLAIMED"),
    WHILE_SENDING_IS_COMMITTED("COMMIT SENDING", null, "SENDING"),
    BEFORE_THE_SERVER_GREETS(null, Moment.CONNECTED, "SENDING"),
    AFTER_THE_ENVELOPE(null, Moment.MAIL_FROM, "SENDING"),
    IN_THE_MAIL(null, Moment.DATA, "SENDING"),
    BETWEEN_THE_LAST_DOT_AND_THE_ANSWER(null, Moment.DOT, "SENDING"),
    BETWEEN_THE_ANSWER_AND_ITS_RECORD("BEFORE ACCEPTED", null, "SENDING"),
    WHILE_THE_ANSWER_IS_COMMITTED("COMMIT ACCEPTED", null, "ACCEPTED"),
    IN_THE_SWEEPER("BEFORE UNKNOWN", null, "SENDING"),
    IN_A_REDRIVE("BEFORE PLANNED", null, "REJECTED_PERMANENT");

    /** A step of the ledger at which the database lets the process wait; null for a step of the mail server. */
    final String step;

    final Moment moment;
    final String leaves;

    KillPoint(String step, Moment moment, String leaves) {
        this.step = step;
        this.moment = moment;
        this.leaves = leaves;
    }
}
