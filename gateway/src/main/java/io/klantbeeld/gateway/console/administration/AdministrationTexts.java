package io.klantbeeld.gateway.console.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts that all areas of the room share; they are in {@code messages/administration_*.properties}. */
@MessageBundle("administration")
interface AdministrationTexts {
    @Message
    String areas();

    @Message
    String area(Area area);

    @Message
    String lead(Area area);

    @Message
    String rejection(RejectionCode code);
}
