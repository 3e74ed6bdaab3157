package io.klantbeeld.gateway.console.campaign;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about campaigns; they are in {@code messages/campaign_*.properties}. */
@MessageBundle("campaign")
interface CampaignTexts {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String section(Section section);

    @Message
    String sections();

    @Message
    String one();

    @Message
    String create();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String nothing();

    @Message
    String nothingText();

    @Message
    String stateOf(CampaignState state);

    @Message
    String text();

    @Message
    String initiative();

    @Message
    String validity();

    @Message
    String priority();

    @Message
    String always();

    @Message
    String fromUntil(String from, String until);

    @Message
    String from(String from);

    @Message
    String until(String until);

    @Message
    String held();

    @Message
    String braked(String channel);

    @Message
    String killed();

    @Message
    String newer(CampaignState state);

    @Message
    String revision(Integer number);

    @Message
    String edit();

    @Message
    String you();

    @Message
    String someone();

    @Message
    String clock();

    @Message
    String what();

    @Message
    String facts();

    @Message
    String entersWhen(String event);

    @Message
    String onlyIf();

    @Message
    String forSegment();

    @Message
    String reEntry(ReEntry reEntry);

    @Message
    String stepText(String action, String time);

    @Message
    String steps();

    @Message
    String actions();

    @Message
    String treatments();

    @Message
    String locales();

    @Message
    String localesText();

    @Message
    String present();

    @Message
    String missing();

    @Message
    String fallback();

    @Message
    String policies();

    @Message
    String noPolicies();

    @Message
    String propensity(String percent);

    @Message
    String everybody();

    @Message
    String conditions();

    @Message
    String leaf();

    @Message
    String warnings();

    @Message
    String pausedBecause(String reason);

    @Message
    String rejectedBecause(String reason);

    @Message
    String killedBecause(String reason);

    @Message
    String killedNow();

    @Message
    String brakedBecause(String channel, String reason);

    @Message
    String release();

    @Message
    String pages();

    @Message
    String tab(Tab tab);
}
