package io.klantbeeld.gateway.console.administration.computed;

import io.klantbeeld.gateway.console.vocabulary.ComputedKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about computed traits; they are in {@code messages/computed_*.properties}. */
@MessageBundle("computed")
interface ComputedTexts {
    @Message
    String define();

    @Message
    String defineText();

    @Message
    String trait();

    @Message
    String recipe();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String name();

    @Message
    String nameHint();

    @Message
    String kind();

    @Message
    String kindOf(ComputedKind kind);

    @Message
    String kindText(ComputedKind kind);

    @Message
    String event();

    @Message
    String eventHint();

    @Message
    String function();

    @Message
    String property();

    @Message
    String propertyHint();

    @Message
    String filter();

    @Message
    String filterFaulty();

    @Message
    String filterHint();

    @Message
    String window();

    @Message
    String windowHint();

    @Message
    String unit();

    @Message
    String unitOf(Span span);

    @Message
    String zone();

    @Message
    String zoneHint();

    @Message
    String halfLife();

    @Message
    String halfLifeHint();

    @Message
    String eventsText();

    @Message
    String anyProperty();

    @Message
    String noBrandText();

    @Message
    String newVersion();

    @Message
    String change();

    @Message
    String changeText();

    @Message
    String stateOf(ComputedState state);

    @Message
    String counting();

    @Message
    String answers(String version);

    @Message
    String answersNot();

    @Message
    String shown();

    @Message
    String stopText();

    @Message
    String retireText();

    @Message
    String last(String window);

    @Message
    String half(String halfLife);
}
