package io.klantbeeld.gateway.console.segment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about segments; they are in {@code messages/segment_*.properties}. */
@MessageBundle("segment")
interface SegmentTexts {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String one();

    @Message
    String create();

    @Message
    String tryRule();

    @Message
    String onlyTried();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String size();

    @Message
    String soFar();

    @Message
    String stateOf(SegmentState state);

    @Message
    String check();

    @Message
    String checkText();

    @Message
    String checkBegan();

    @Message
    String checkEnded();

    @Message
    String examined();

    @Message
    String drift();

    @Message
    String noDrift();

    @Message
    String putRight();

    @Message
    String noCheck();

    @Message
    String noCheckText();

    @Message
    String key();

    @Message
    String keyHint();

    @Message
    String brandHint();

    @Message
    String activate();

    @Message
    String activateText();

    @Message
    String changeRule();

    @Message
    String changeText();

    @Message
    String exactness();

    @Message
    String exact();

    @Message
    String notExact();

    @Message
    String lastBuild();

    @Message
    String buildDid();

    @Message
    String buildState(BuildState state);

    @Message
    String buildCounts(String examined, String entered, String departed);

    @Message
    String goesOn();

    @Message
    String stopText();

    @Message
    String buildAgain();

    @Message
    String buildText();

    @Message
    String unfinished();

    @Message
    String buildOver(SegmentState state);

    @Message
    String buildsOn();

    @Message
    String members();

    @Message
    String customer();

    @Message
    String someone();

    @Message
    String since();

    @Message
    String sinceWhen(String time);

    @Message
    String why();

    @Message
    String noMembers();

    @Message
    String noMembersText();

    @Message
    String clause(Integer number);

    @Message
    String measuredOf(String measure, String property);

    @Message
    String within(String window);

    @Message
    String byTraits();

    @Message
    String bySegments();

    @Message
    String moments(Integer number);

    @Message
    String oneMoment();

    @Message
    String noEvidence();

    @Message
    String history();

    @Message
    String historyText();

    @Message
    String noHistory();

    @Message
    String noHistoryText();

    @Message
    String what();

    @Message
    String because();

    @Message
    String when();

    @Message
    String came();

    @Message
    String left();

    @Message
    String cause(Cause cause);

    @Message
    String retireText();

    @Message
    String inNone();

    @Message
    String inNoneText();

    @Message
    String past();

    @Message
    String fromTo(String from, String to);

    @Message
    String toSegment();
}
