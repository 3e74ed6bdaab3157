package io.klantbeeld.gateway.console.campaign.simulation.supposition;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about what is supposed; they are in {@code messages/supposition_*.properties}. */
@MessageBundle("supposition")
interface SuppositionTexts {
    @Message
    String whatIf();

    @Message
    String whatIfText();

    @Message
    String priorityHint();

    @Message
    String policiesText();

    @Message
    String stance(Stance stance);

    @Message
    String policy(String name);

    @Message
    String leftOut();
}
