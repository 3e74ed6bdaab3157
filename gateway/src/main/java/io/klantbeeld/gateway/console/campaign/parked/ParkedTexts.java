package io.klantbeeld.gateway.console.campaign.parked;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about work that is parked; they are in {@code messages/parked_*.properties}. */
@MessageBundle("parked")
interface ParkedTexts {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String kind(Kind kind);

    @Message
    String work();

    @Message
    String reason();

    @Message
    String attempts();

    @Message
    String since();

    @Message
    String replay();

    @Message
    String none();

    @Message
    String noneText();
}
