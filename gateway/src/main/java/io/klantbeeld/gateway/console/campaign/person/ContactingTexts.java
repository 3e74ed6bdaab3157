package io.klantbeeld.gateway.console.campaign.person;

import io.klantbeeld.gateway.console.campaign.decision.DecisionOutcome;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about contacts with one customer; they are in {@code messages/contacting_*.properties}. */
@MessageBundle("contacting")
interface ContactingTexts {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String ask();

    @Message
    String askButton();

    @Message
    String choose();

    @Message
    String chooseText();

    @Message
    String last();

    @Message
    String noLast();

    @Message
    String noLastText();

    @Message
    String now();

    @Message
    String later(String step);

    @Message
    String ownLimit();

    @Message
    String everyBrand();

    @Message
    String next(String time);

    @Message
    String outcome(DecisionOutcome outcome);

    @Message
    String gates();

    @Message
    String passed();

    @Message
    String stopped();

    @Message
    String rule(String rule);

    @Message
    String retry(String time);

    @Message
    String decisions();

    @Message
    String noDecisions();

    @Message
    String noDecisionsText();

    @Message
    String when();

    @Message
    String campaign();

    @Message
    String what();

    @Message
    String why();

    @Message
    String pressure();

    @Message
    String pressureText();

    @Message
    String used(String used, String max);

    @Message
    String per(String window);

    @Message
    String free(String time);

    @Message
    String freeNow();

    @Message
    String after(String event);

    @Message
    String noneUntil(String blocked, String time);

    @Message
    String noneEver(String blocked);

    @Message
    String noCaps();

    @Message
    String noCapsText();

    @Message
    String standings();

    @Message
    String standingsText();

    @Message
    String noStandings();

    @Message
    String noStandingsText();

    @Message
    String again();

    @Message
    String never();

    @Message
    String upcoming();
}
