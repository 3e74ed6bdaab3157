package io.klantbeeld.gateway.console.campaign;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about the life of campaigns, their history and their review; they are in {@code messages/release_*.properties}. */
@MessageBundle("release")
interface ReleaseTexts {
    @Message
    String step(Step step);

    @Message
    String will(Step step);

    @Message
    String reason();

    @Message
    String startAt(String zone);

    @Message
    String newKey();

    @Message
    String whatCan();

    @Message
    String more();

    @Message
    String history();

    @Message
    String event(Transition transition);

    @Message
    String by();

    @Message
    String when();

    @Message
    String noHistory();

    @Message
    String noHistoryText();

    @Message
    String revisions();

    @Message
    String compare();

    @Message
    String differences(Integer number);

    @Message
    String against(Integer number);

    @Message
    String againstNothing();

    @Message
    String where();

    @Message
    String before();

    @Message
    String after();

    @Message
    String same();

    @Message
    String sameText();

    @Message
    String added();

    @Message
    String removed();

    @Message
    String nothingToReview();

    @Message
    String nothingToReviewText();

    @Message
    String bound();

    @Message
    String boundText();

    @Message
    String ownWords();

    @Message
    String notYours();

    @Message
    String words();

    @Message
    String subject();

    @Message
    String asText();

    @Message
    String shown();

    @Message
    String author();
}
