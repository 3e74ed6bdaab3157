package io.klantbeeld.gateway.console.campaign.simulation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about simulations of campaigns; they are in {@code messages/trial_*.properties}. */
@MessageBundle("trial")
interface TrialTexts {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String create();

    @Message
    String basis();

    @Message
    String basisOf(Basis basis);

    @Message
    String moment();

    @Message
    String momentHint(String zone);

    @Message
    String whom();

    @Message
    String audienceOf(Audience audience);

    @Message
    String audience(Audience audience);

    @Message
    String segment();

    @Message
    String segmentHint();

    @Message
    String when();

    @Message
    String whenHint();

    @Message
    String people();

    @Message
    String peopleHint();

    @Message
    String event();

    @Message
    String eventName();

    @Message
    String eventHint();

    @Message
    String property(Integer number);

    @Message
    String value(Integer number);

    @Message
    String propertyHint();

    @Message
    String addProperty();

    @Message
    String suppose();

    @Message
    String supposeText();

    @Message
    String nothingSupposed();

    @Message
    String holdOut();

    @Message
    String percentHint();

    @Message
    String minimumScore();

    @Message
    String scoreHint();

    @Message
    String sample();

    @Message
    String sampleHint();

    @Message
    String go();

    @Message
    String soFar();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String asked();

    @Message
    String persons();

    @Message
    String planned();

    @Message
    String stateOf(SimulationState state);

    @Message
    String over(SimulationState state);

    @Message
    String examined(String number);

    @Message
    String failed();

    @Message
    String cancelled();

    @Message
    String forget();

    @Message
    String forgetText();

    @Message
    String notEntered();

    @Message
    String cost();

    @Message
    String noEvent();

    @Message
    String funnel(String step);

    @Message
    String funnelText();

    @Message
    String share();

    @Message
    String came();

    @Message
    String stay();

    @Message
    String fall();

    @Message
    String later();

    @Message
    String besides(String number);

    @Message
    String difference();

    @Message
    String changed(String number);

    @Message
    String now();

    @Message
    String then();

    @Message
    String same();

    @Message
    String sameText();

    @Message
    String notCompared();

    @Message
    String notComparedText();

    @Message
    String who();

    @Message
    String whoText();

    @Message
    String allEnds();

    @Message
    String end();

    @Message
    String next();

    @Message
    String nobody();

    @Message
    String nobodyText();

    @Message
    String gateByGate();
}
