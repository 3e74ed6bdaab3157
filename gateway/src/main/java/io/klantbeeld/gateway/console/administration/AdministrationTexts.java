package io.klantbeeld.gateway.console.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts that all areas of the room share; they are in {@code messages/administration_*.properties}. */
@MessageBundle("administration")
interface AdministrationTexts {
    @Message
    String areas();

    @Message
    String path();

    @Message
    String area(Area area);

    @Message
    String lead(Area area);

    @Message
    String done(Done done);

    @Message
    String problem(KnownProblem problem);

    @Message
    String rejection(RejectionCode code);

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
}
