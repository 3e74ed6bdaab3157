package io.klantbeeld.gateway.console.vocabulary;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the domain's words; they are in {@code messages/word_*.properties}. */
@MessageBundle("word")
interface WordTexts {
    @Message
    String channel(Channel channel);

    @Message
    String type(MomentType type);

    @Message
    String status(ContactStatus status);

    @Message
    String outcome(Outcome outcome);

    @Message
    String reason(ReasonCode reason);

    @Message
    String choice(Choice choice);

    @Message
    String rule(MergeRule rule);

    @Message
    String trait(KnownTrait trait);

    @Message
    String direction(Direction direction);

    @Message
    String refusal(Refusal refusal);

    @Message
    String linkRule(LinkRule rule);

    @Message
    String category(DataCategory category);

    @Message
    String mood(Mood mood);

    @Message
    String consentGranted();

    @Message
    String consentWithdrawn();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String today();

    @Message
    String yesterday();

    @Message
    String tomorrow();

    @Message
    String seconds(long seconds);

    @Message
    String minutes(long minutes);

    @Message
    String hours(long hours);

    @Message
    String days(long days);

    @Message
    String computation(ComputedKind kind);

    @Message
    String measure(Measure measure);

    @Message
    String justNow();

    @Message
    String minutesAgo(long minutes);

    @Message
    String hoursAgo(long hours);
}
