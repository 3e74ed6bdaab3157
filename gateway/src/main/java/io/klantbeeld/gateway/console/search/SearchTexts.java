package io.klantbeeld.gateway.console.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the search; they are in {@code messages/search_*.properties}. */
@MessageBundle("search")
interface SearchTexts {
    @Message
    String title();

    @Message
    String label();

    @Message
    String placeholder();

    @Message
    String startTitle();

    @Message
    String startText();

    @Message
    String nothingTitle(String query);

    @Message
    String nothingText();

    @Message
    String unavailableTitle();

    @Message
    String unavailableText();

    @Message
    String forbiddenTitle();

    @Message
    String forbiddenText();

    @Message
    String manyFound(Integer number);

    @Message
    String oneFound();

    @Message
    String allFound(Integer number);

    @Message
    String nameless();

    @Message
    String hidden();

    @Message
    String restricted();

    @Message
    String lastSeen();

    @Message
    String more();
}
