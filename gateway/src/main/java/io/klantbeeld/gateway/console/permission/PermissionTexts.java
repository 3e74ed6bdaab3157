package io.klantbeeld.gateway.console.permission;

import io.klantbeeld.gateway.console.vocabulary.ReasonCode;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages about permission; they are in {@code messages/permission_*.properties}. */
@MessageBundle("permission")
interface PermissionTexts {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String toSimulation();

    @Message
    String block();

    @Message
    String openWhy(String purpose, String channel);

    @Message
    String wishes();

    @Message
    String hours();

    @Message
    String limits();

    @Message
    String masked();

    @Message
    String maskedText(String attributes);

    @Message
    String languageIs(String language);

    @Message
    String zoneIs(String zone);

    @Message
    String noWishes();

    @Message
    String history();

    @Message
    String noHistory();

    @Message
    String noHistoryText();

    @Message
    String partial();

    @Message
    String notWhole();

    @Message
    String older(Integer number);

    @Message
    String standing(Standing standing);

    @Message
    String decides();

    @Message
    String where();

    @Message
    String lift();

    @Message
    String why();

    @Message
    String whyOf(String purpose, String channel);

    @Message
    String layers();

    @Message
    String layer(Layer layer);

    @Message
    String passed(Layer layer);

    @Message
    String need(ReasonCode code);

    @Message
    String needed();

    @Message
    String restsOn();

    @Message
    String basis();

    @Message
    String notice();

    @Message
    String until();

    @Message
    String next();

    @Message
    String alternatives();

    @Message
    String obligations();

    @Message
    String citation(String pack, String row);

    @Message
    String backToMatrix();

    @Message
    String noQuestion();

    @Message
    String unavailable();
}
