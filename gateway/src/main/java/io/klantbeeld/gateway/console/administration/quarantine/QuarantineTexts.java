package io.klantbeeld.gateway.console.administration.quarantine;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the quarantine; they are in {@code messages/quarantine_*.properties}. */
@MessageBundle("quarantine")
interface QuarantineTexts {
    @Message
    String byReason();

    @Message
    String open();

    @Message
    String ever();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String replayAll();

    @Message
    String replayAllText();

    @Message
    String replayEverything();

    @Message
    String replays();

    @Message
    String replayOf(String source);

    @Message
    String ofAll();

    @Message
    String replayCounts(String replayed, String rejected);

    @Message
    String items();

    @Message
    String waiting();

    @Message
    String settled();

    @Message
    String noItems();

    @Message
    String noItemsText();

    @Message
    String whole();

    @Message
    String faulty();

    @Message
    String place();

    @Message
    String event();

    @Message
    String messageId();

    @Message
    String attempts();

    @Message
    String outcome(ItemView.Outcome outcome);

    @Message
    String replay();

    @Message
    String replayText();

    @Message
    String discard();

    @Message
    String discardText();

    @Message
    String item();

    @Message
    String itemHidden();

    @Message
    String itemGone();
}
