package io.klantbeeld.gateway.console.timeline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of a timeline; they are in {@code messages/timeline_*.properties}. */
@MessageBundle("timeline")
interface TimelineTexts {
    @Message
    String filters();

    @Message
    String channel();

    @Message
    String allChannels();

    @Message
    String type();

    @Message
    String allTypes();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String noMatch();

    @Message
    String noMatchText();

    @Message
    String unavailable();

    @Message
    String unavailableText();

    @Message
    String forbidden();

    @Message
    String from(String source);

    @Message
    String older();
}
