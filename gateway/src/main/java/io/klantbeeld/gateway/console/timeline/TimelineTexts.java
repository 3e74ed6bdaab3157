package io.klantbeeld.gateway.console.timeline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of a timeline; they are in {@code messages/timeline_*.properties}. */
@MessageBundle("timeline")
interface TimelineTexts {
    @Message
    String filters();

    @Message
    String fromDay();

    @Message
    String toDay();

    @Message
    String channel();

    @Message
    String allChannels();

    @Message
    String type();

    @Message
    String allTypes();

    @Message
    String direction();

    @Message
    String allDirections();

    @Message
    String brand();

    @Message
    String allBrands();

    @Message
    String filtered();

    @Message
    String clear();

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

    @Message
    String notKept();

    @Message
    String fromTo(String from, String to);

    @Message
    String mood();

    @Message
    String sentiment(String value);

    @Message
    String cost();

    @Message
    String contact();

    @Message
    String answers();

    @Message
    String toContact();

    @Message
    String stage(ContactView.Stage stage);

    @Message
    String noContact();

    @Message
    String contactUnavailable();

    @Message
    String contactForbidden();
}
