package io.klantbeeld.gateway.console.trait;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about what is known of a customer; they are in {@code messages/trait_*.properties}. */
@MessageBundle("trait")
interface TraitTexts {
    @Message
    String title();

    @Message
    String now();

    @Message
    String then();

    @Message
    String at();

    @Message
    String travel();

    @Message
    String backToNow();

    @Message
    String asKnown(String time);

    @Message
    String byRules();

    @Message
    String notYet();

    @Message
    String notYetText();

    @Message
    String notThen();

    @Message
    String notThenText();

    @Message
    String amend();

    @Message
    String intro();

    @Message
    String incomplete();

    @Message
    String name();

    @Message
    String nameHint();

    @Message
    String defined();

    @Message
    String undefined();

    @Message
    String computed();

    @Message
    String kind();

    @Message
    String kindOf(ValueKind kind);

    @Message
    String value();

    @Message
    String valueHint(ValueKind kind);

    @Message
    String takeBack();

    @Message
    String takeBackHint();

    @Message
    String sourceHint();

    @Message
    String observedAt();

    @Message
    String observedAtHint();

    @Message
    String verified();

    @Message
    String verifiedHint();

    @Message
    String goOn();

    @Message
    String check();

    @Message
    String shownNow();

    @Message
    String claimed();

    @Message
    String effectClaim();

    @Message
    String effectRule(String rule);

    @Message
    String effectSegments();

    @Message
    String effectBack();

    @Message
    String confirm();

    @Message
    String change();
}
