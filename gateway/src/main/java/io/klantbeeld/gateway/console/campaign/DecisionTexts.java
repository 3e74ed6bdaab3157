package io.klantbeeld.gateway.console.campaign;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about the gates of a decision; they are in {@code messages/decision_*.properties}. */
@MessageBundle("decision")
interface DecisionTexts {
    @Message
    String gate(GateName gate);

    @Message
    String code(GateCode code);
}
