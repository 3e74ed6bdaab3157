package io.klantbeeld.gateway.console.simulation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about simulations; they are in {@code messages/simulation_*.properties}. */
@MessageBundle("simulation")
interface SimulationTexts {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String incomplete();

    @Message
    String persons();

    @Message
    String personsHint();

    @Message
    String contact();

    @Message
    String noTopic();

    @Message
    String moment();

    @Message
    String momentHint();

    @Message
    String rule();

    @Message
    String ruleText();

    @Message
    String country();

    @Message
    String countryHint();

    @Message
    String requirement();

    @Message
    String asIs();

    @Message
    String go();

    @Message
    String outcome();

    @Message
    String changed(String some, String all);

    @Message
    String none();

    @Message
    String customer();

    @Message
    String now();

    @Message
    String then();

    @Message
    String next(String time);

    @Message
    String otherwise();

    @Message
    String same();
}
