package io.klantbeeld.gateway.console.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about who looked; they are in {@code messages/access_*.properties}. */
@MessageBundle("access")
interface AccessTexts {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String when();

    @Message
    String who();

    @Message
    String what();

    @Message
    String why();

    @Message
    String you();

    @Message
    String through(String client);

    @Message
    String noPurpose();

    @Message
    String more();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String unavailable();
}
