package io.klantbeeld.gateway.console.consent;

import io.klantbeeld.gateway.console.vocabulary.Channel;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of permission; they are in {@code messages/consent_*.properties}. */
@MessageBundle("consent")
interface ConsentTexts {
    @Message
    String basis(Basis basis);

    @Message
    String purposeClass(PurposeClass purposeClass);

    @Message
    String obligation(Obligation obligation);

    @Message
    String requirement(Requirement requirement);

    @Message
    String subject(SubjectType subject);

    @Message
    String method(EvidenceMethod method);

    @Message
    String via(EvidenceMethod method);

    @Message
    String authority(Authority authority);

    @Message
    String topicKind(TopicKind kind);

    @Message
    String change(ChangeClass change);

    @Message
    String by(Channel channel);

    @Message
    String of(String brand);

    @Message
    String everything();

    @Message
    String everyDay();

    @Message
    String everyDayOf(String first, String last);

    @Message
    String allDay(String days);

    @Message
    String between(String from, String to, String days);

    @Message
    String years(Integer number);

    @Message
    String months(Integer number);

    @Message
    String weeks(Integer number);

    @Message
    String days(Integer number);

    @Message
    String year();

    @Message
    String month();

    @Message
    String week();

    @Message
    String day();

    @Message
    String atMost(String max, String per);

    @Message
    String notBetween(String hours);

    @Message
    String onlyBetween(String hours);
}
