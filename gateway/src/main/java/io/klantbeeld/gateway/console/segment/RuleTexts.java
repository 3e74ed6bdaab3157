package io.klantbeeld.gateway.console.segment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about writing a rule; they are in {@code messages/rule_*.properties}. */
@MessageBundle("rule")
interface RuleTexts {
    @Message
    String rule();

    @Message
    String ruleFaulty();

    @Message
    String ruleHint();

    @Message
    String completions();

    @Message
    String preview();

    @Message
    String previewTitle();

    @Message
    String previewText();

    @Message
    String previewFaulty();

    @Message
    String estimate(String low, String high);

    @Message
    String estimateOf(String sampled, String persons);

    @Message
    String estimateWhole(String persons);

    @Message
    String counting(String count);

    @Message
    String countStopped(String count);

    @Message
    String exactly(String count);

    @Message
    String names();

    @Message
    String namesText();

    @Message
    String namesMissing();

    @Message
    String traits();

    @Message
    String noTraits();

    @Message
    String events();

    @Message
    String noEvents();

    @Message
    String noSegments();

    @Message
    String noBrand();

    @Message
    String noBrandText();

    @Message
    String words();

    @Message
    String typeOf(ValueType type);

    @Message
    String wordText(RuleWord word);
}
