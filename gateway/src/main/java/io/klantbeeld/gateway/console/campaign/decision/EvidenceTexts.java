package io.klantbeeld.gateway.console.campaign.decision;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The names of what gates judge by; they are in {@code messages/evidence_*.properties}. */
@MessageBundle("evidence")
interface EvidenceTexts {
    @Message
    String name(EvidenceName name);

    @Message
    String by();

    @Message
    String percent(String number);
}
