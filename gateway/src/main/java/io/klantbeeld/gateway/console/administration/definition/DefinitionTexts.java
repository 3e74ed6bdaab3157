package io.klantbeeld.gateway.console.administration.definition;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about event definitions; they are in {@code messages/definition_*.properties}. */
@MessageBundle("definition")
interface DefinitionTexts {
    @Message
    String define();

    @Message
    String definitions();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String event();

    @Message
    String eventHint();

    @Message
    String type();

    @Message
    String mode();

    @Message
    String modeTitle();

    @Message
    String modeOf(Mode mode);

    @Message
    String modeText(Mode mode);

    @Message
    String everySource();

    @Message
    String sourceHint();

    @Message
    String observed();

    @Message
    String observedText();

    @Message
    String unknown();

    @Message
    String defined();

    @Message
    String noneObserved();

    @Message
    String noneObservedText();

    @Message
    String accepted();

    @Message
    String faulty();

    @Message
    String lastSeen();

    @Message
    String defineIt();

    @Message
    String key();

    @Message
    String schema();

    @Message
    String schemaHint();

    @Message
    String schemaFaulty();

    @Message
    String typeOf(EventType type);

    @Message
    String fixed();

    @Message
    String remove();

    @Message
    String removeText();
}
