package io.klantbeeld.gateway.console.administration.source;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about sources; they are in {@code messages/source_*.properties}. */
@MessageBundle("source")
interface SourceTexts {
    @Message
    String one();

    @Message
    String create();

    @Message
    String register();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String type();

    @Message
    String typeOf(SourceType type);

    @Message
    String enabled();

    @Message
    String disabled();

    @Message
    String enable();

    @Message
    String disable();

    @Message
    String disableText();

    @Message
    String brief(String accepted, String rejected);

    @Message
    String nothingYet();

    @Message
    String counts();

    @Message
    String accepted();

    @Message
    String duplicates();

    @Message
    String quarantined();

    @Message
    String violations();

    @Message
    String last();

    @Message
    String lag();

    @Message
    String rejected();

    @Message
    String noneRejected();

    @Message
    String keys(KeyKind kind);

    @Message
    String keysText(KeyKind kind);

    @Message
    String noKeys();

    @Message
    String keyBegins();

    @Message
    String keyMade();

    @Message
    String keyEnds();

    @Message
    String newKey();

    @Message
    String makeKey();

    @Message
    String overlap();

    @Message
    String overlapOf(Overlap overlap);

    @Message
    String personalData();

    @Message
    String personalDataShown();

    @Message
    String shownOnce();

    @Message
    String shownOnceText();

    @Message
    String revoke();

    @Message
    String revokeText(String prefix);

    @Message
    String settings();

    @Message
    String key();

    @Message
    String country();

    @Message
    String countryHint();

    @Message
    String userIds();

    @Message
    String userIdsHint();

    @Message
    String origins();

    @Message
    String originsHint();

    @Message
    String precedence();

    @Message
    String precedenceHint();

    @Message
    String pace();

    @Message
    String paceHint();

    @Message
    String burst();

    @Message
    String externalTopic();

    @Message
    String externalTopicHint();

    @Message
    String enabledHint();
}
