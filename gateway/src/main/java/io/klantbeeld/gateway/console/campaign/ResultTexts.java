package io.klantbeeld.gateway.console.campaign;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about what came of a campaign; they are in {@code messages/result_*.properties}. */
@MessageBundle("result")
interface ResultTexts {
    @Message
    String title();

    @Message
    String lead(String from, String until);

    @Message
    String from();

    @Message
    String to();

    @Message
    String show();

    @Message
    String presets();

    @Message
    String lastDays(Integer days);

    @Message
    String planned();

    @Message
    String sent();

    @Message
    String delivered();

    @Message
    String clicked();

    @Message
    String replied();

    @Message
    String optedOut();

    @Message
    String complained();

    @Message
    String bounced();

    @Message
    String unknown();

    @Message
    String stopped();

    @Message
    String heldOut();

    @Message
    String day();

    @Message
    String reasons();

    @Message
    String gate();

    @Message
    String reason();

    @Message
    String count();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String byDay();
}
