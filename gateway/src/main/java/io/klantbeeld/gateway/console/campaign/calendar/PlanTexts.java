package io.klantbeeld.gateway.console.campaign.calendar;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about the calendar of campaigns; they are in {@code messages/plan_*.properties}. */
@MessageBundle("plan")
interface PlanTexts {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String market();

    @Message
    String before();

    @Message
    String after();

    @Message
    String today();

    @Message
    String file();

    @Message
    String fileText();

    @Message
    String campaign();

    @Message
    String from();

    @Message
    String until();

    @Message
    String open();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String conflicts();

    @Message
    String noConflicts();

    @Message
    String clash(Clash clash);

    @Message
    String and();

    @Message
    String truncated();

    @Message
    String runs(String days);

    @Message
    String day();
}
