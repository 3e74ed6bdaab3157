package io.klantbeeld.gateway.console.dialogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts that pages with forms and lists share; they are in {@code messages/dialogue_*.properties}. */
@MessageBundle("dialogue")
interface DialogueTexts {
    @Message
    String path();

    @Message
    String done(Done done);

    @Message
    String problem(KnownProblem problem);

    @Message
    String stateTitle(State state);

    @Message
    String stateText(State state);

    @Message
    String more();

    @Message
    String save();

    @Message
    String cancel();

    @Message
    String optional();

    @Message
    String notRight();

    @Message
    String line(Integer line);

    @Message
    String lineAndColumn(Integer line, Integer column);

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String all();

    @Message
    String filter();

    @Message
    String source();

    @Message
    String brand();

    @Message
    String brandHint();

    @Message
    String everyBrand();

    @Message
    String keyHint();

    @Message
    String state();

    @Message
    String reason();

    @Message
    String lastTime();

    @Message
    String received();

    @Message
    String fields();

    @Message
    String progress();

    @Message
    String running();

    @Message
    String completed();

    @Message
    String cancelled();

    @Message
    String stop();

    @Message
    String never();

    @Message
    String actions();

    @Message
    String sure();

    @Message
    String version(String number);

    @Message
    String versions();

    @Message
    String changed();

    @Message
    String retire();
}
