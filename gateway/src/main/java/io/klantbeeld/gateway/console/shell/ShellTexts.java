package io.klantbeeld.gateway.console.shell;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the frame; they are in {@code messages/shell_*.properties}. */
@MessageBundle("shell")
interface ShellTexts {
    @Message
    String skip();

    @Message
    String home();

    @Message
    String menu();

    @Message
    String room(Room room);

    @Message
    String account(String name);

    @Message
    String signedInAs();

    @Message
    String language();

    @Message
    String appearance();

    @Message
    String themeAuto();

    @Message
    String themeLight();

    @Message
    String themeDark();

    @Message
    String apiDocumentation();

    @Message
    String signOut();

    @Message
    String timesIn(String zone);

    @Message
    String connectionLost();

    @Message
    String sessionEnded();

    @Message
    String noticeTitle(Notice notice);

    @Message
    String noticeText(Notice notice);

    @Message
    String tryAgain();

    @Message
    String signIn();

    @Message
    String toStart();

    @Message
    String customers();
}
