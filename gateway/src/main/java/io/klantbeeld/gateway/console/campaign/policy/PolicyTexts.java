package io.klantbeeld.gateway.console.campaign.policy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about contact policies; they are in {@code messages/policy_*.properties}. */
@MessageBundle("policy")
interface PolicyTexts {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String one();

    @Message
    String create();

    @Message
    String edit();

    @Message
    String says();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String cap(String contacts, String window);

    @Message
    String many(String number, String scope);

    @Message
    String oneContact();

    @Message
    String oneContactOf(String what);

    @Message
    String rolling(String length);

    @Message
    String calendar(CalendarUnit unit);

    @Message
    String spacing(String scope, String length);

    @Message
    String rest(String contacts, String scope, String length);

    @Message
    String contacts();

    @Message
    String contactsOf(String what);

    @Message
    String exclusion(String after, String blocked, String length);

    @Message
    String exclusionForEver(String after, String blocked);

    @Message
    String aContact(String what);

    @Message
    String anEvent(String name);

    @Message
    String ended(String disposition);

    @Message
    String exempt();

    @Message
    String doesNotCount();

    @Message
    String appliesTo();

    @Message
    String appliesToText();

    @Message
    String categories();

    @Message
    String channels();

    @Message
    String actions();

    @Message
    String caps();

    @Message
    String capsText();

    @Message
    String spacingField();

    @Message
    String restContacts();

    @Message
    String restFor();

    @Message
    String exclusions();

    @Message
    String exclusionsText();

    @Message
    String counts();

    @Message
    String exemptField();

    @Message
    String listHint();

    @Message
    String lengthHint();

    @Message
    String keyHint();

    @Message
    String atOnce();

    @Message
    String remove();

    @Message
    String removeText();

    @Message
    String odds();

    @Message
    String noOdds();

    @Message
    String conflict(ConflictKind kind);
}
