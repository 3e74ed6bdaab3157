package io.klantbeeld.gateway.console.administration.consent;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about the catalogue; they are in {@code messages/catalogue_*.properties}. */
@MessageBundle("catalogue")
interface CatalogueTexts {
    @Message
    String kinds();

    @Message
    String kind(Kind kind);

    @Message
    String kindText(Kind kind);

    @Message
    String one(Kind kind);

    @Message
    String blank(Kind kind);

    @Message
    String waiting();

    @Message
    String noneWaiting();

    @Message
    String noneWaitingText();

    @Message
    String inForce();

    @Message
    String noneInForce();

    @Message
    String noneInForceText();

    @Message
    String draft();

    @Message
    String notInForce();

    @Message
    String since();

    @Message
    String written();

    @Message
    String byYou();

    @Message
    String byColleague();

    @Message
    String by();

    @Message
    String name();

    @Message
    String label(Field field);

    @Message
    String definition();

    @Message
    String words();

    @Message
    String rules();

    @Message
    String rulesText();

    @Message
    String changes();

    @Message
    String noChanges();

    @Message
    String isNew();

    @Message
    String now();

    @Message
    String then();

    @Message
    String nothing();

    @Message
    String added();

    @Message
    String removed();

    @Message
    String ownDraft();

    @Message
    String ownDraftText();

    @Message
    String othersDraft();

    @Message
    String activate();

    @Message
    String activateText(Kind kind);

    @Message
    String write();

    @Message
    String writeOn();

    @Message
    String everyChannel();

    @Message
    String everybody();

    @Message
    String channels();

    @Message
    String subjects();

    @Message
    String purposes();

    @Message
    String requirement();

    @Message
    String softOptIn();

    @Message
    String obligations();

    @Message
    String quietHours();

    @Message
    String citation();

    @Message
    String validFrom(String time);

    @Message
    String validTo(String time);

    @Message
    String valid(String from, String to);

    @Message
    String key();

    @Message
    String keyHint(Kind kind);
}
