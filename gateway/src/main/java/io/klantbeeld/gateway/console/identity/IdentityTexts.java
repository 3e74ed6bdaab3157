package io.klantbeeld.gateway.console.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the identity of a person; they are in {@code messages/identity_*.properties}. */
@MessageBundle("identity")
interface IdentityTexts {
    @Message
    String title();

    @Message
    String graph();

    @Message
    String graphLabel(Integer identifiers, Integer links);

    @Message
    String partial();

    @Message
    String legendSame();

    @Message
    String legendSteward();

    @Message
    String legendRefused();

    @Message
    String legendDevice();

    @Message
    String otherCustomer();

    @Message
    String identifiers();

    @Message
    String founder();

    @Message
    String suspended();

    @Message
    String seen(String first, String last);

    @Message
    String devices();

    @Message
    String since(String from);

    @Message
    String between(String from, String to);

    @Message
    String assumed();

    @Message
    String links();

    @Message
    String noLinks();

    @Message
    String hiddenEnd();

    @Message
    String and();

    @Message
    String notJoined();

    @Message
    String rule();

    @Message
    String source();

    @Message
    String forBrand();

    @Message
    String at();

    @Message
    String messageId();

    @Message
    String decision();

    @Message
    String moreLinks();

    @Message
    String refused();

    @Message
    String refusedText();

    @Message
    String nothingRefused();

    @Message
    String toOther();

    @Message
    String history();

    @Message
    String noHistory();

    @Message
    String merged();

    @Message
    String unmerged();

    @Message
    String byFacts();

    @Message
    String byYou();

    @Message
    String bySteward(String who);

    @Message
    String profile();

    @Message
    String undo();

    @Message
    String merge();

    @Message
    String separate();

    @Message
    String done(Outcome outcome);

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String unavailable();

    @Message
    String mergeTitle();

    @Message
    String mergeIntro();

    @Message
    String search();

    @Message
    String searchPlaceholder();

    @Message
    String nobody();

    @Message
    String itself();

    @Message
    String choose();

    @Message
    String chooseAnother();

    @Message
    String willHappen();

    @Message
    String mergeSurvivor();

    @Message
    String mergeTogether();

    @Message
    String mergePermissions();

    @Message
    String mergeUndo();

    @Message
    String sameAlready();

    @Message
    String confirmMerge();

    @Message
    String separateTitle();

    @Message
    String separateIntro();

    @Message
    String leaving();

    @Message
    String undoTitle();

    @Message
    String separateBack();

    @Message
    String separateApart();

    @Message
    String separatePermissions();

    @Message
    String separateUndo();

    @Message
    String nothingToSeparate();

    @Message
    String nothingToSeparateText();

    @Message
    String confirmSeparation();

    @Message
    String why();

    @Message
    String whyHint();

    @Message
    String cancel();

    @Message
    String failure(Failure failure);

    @Message
    String nameless();

    @Message
    String hidden();
}
