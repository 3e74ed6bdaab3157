package io.klantbeeld.gateway.console.permission;

import io.klantbeeld.gateway.console.vocabulary.Choice;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences about what was chosen and stated; they are in {@code messages/fact_*.properties}. */
@MessageBundle("fact")
interface FactTexts {
    @Message
    String somebody();

    @Message
    String deed(String who, String verb, String what);

    @Message
    String verb(Choice choice);

    @Message
    String wantsTopic(String who, String topic);

    @Message
    String noTopic(String who, String topic);

    @Message
    String noChannel(String who, String channel);

    @Message
    String channelAgain(String who, String channel);

    @Message
    String prefers(String who, String channels);

    @Message
    String wants(String who, String wish);

    @Message
    String paused(String who, String until);

    @Message
    String language(String who, String language);

    @Message
    String muted(String who, String brand);

    @Message
    String blocked(String who, String reach, String where);

    @Message
    String reach(BlockReach reach);

    @Message
    String level(BlockLevel level);

    @Message
    String reason(BlockReason reason);

    @Message
    String because(String reason);

    @Message
    String until(String time);

    @Message
    String from(String time);

    @Message
    String mayUse(String who, String what);

    @Message
    String mayNotUse(String who, String what);

    @Message
    String anyData();

    @Message
    String dataOf(String category);

    @Message
    String forPurpose(String purpose);

    @Message
    String byRecipient(String recipient);

    @Message
    String customer(String who, String brand);

    @Message
    String acquainted(String who, String brand);

    @Message
    String informed();

    @Message
    String notInformed();

    @Message
    String optOutOffered();

    @Message
    String noOptOutOffered();

    @Message
    String similar(String topics);

    @Message
    String guardian(String who);

    @Message
    String delegate(String who);

    @Message
    String oneAddress();

    @Message
    String soft();

    @Message
    String notice(String notice);

    @Message
    String evidence(String method);

    @Message
    String witness(String witness);

    @Message
    String inLanguage(String language);

    @Message
    String file();

    @Message
    String basis(String basis);

    @Message
    String toldLater(String time);
}
