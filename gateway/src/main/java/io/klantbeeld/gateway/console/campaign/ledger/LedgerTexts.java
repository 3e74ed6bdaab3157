package io.klantbeeld.gateway.console.campaign.ledger;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about contacts that need somebody; they are in {@code messages/ledger_*.properties}. */
@MessageBundle("ledger")
interface LedgerTexts {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String kind(Trouble trouble);

    @Message
    String kindText(Trouble trouble);

    @Message
    String none(Trouble trouble);

    @Message
    String noneText();

    @Message
    String contact();

    @Message
    String why();

    @Message
    String reason(String word);

    @Message
    String until();

    @Message
    String person();

    @Message
    String accepted();

    @Message
    String notSent();

    @Message
    String notSentText();

    @Message
    String redrive();

    @Message
    String note();

    @Message
    String over();

    @Message
    String resolve();
}
