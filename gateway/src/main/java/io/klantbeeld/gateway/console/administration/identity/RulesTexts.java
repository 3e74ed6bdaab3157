package io.klantbeeld.gateway.console.administration.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about namespaces and rules of identity; they are in {@code messages/rules_*.properties}. */
@MessageBundle("rules")
interface RulesTexts {
    @Message
    String namespace();

    @Message
    String layDown();

    @Message
    String laidDown();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String anyOther();

    @Message
    String normaliser();

    @Message
    String normaliserOf(NamespaceView.Normaliser normaliser);

    @Message
    String priority();

    @Message
    String joins();

    @Message
    String joinsNot();

    @Message
    String unique();

    @Message
    String uniqueHint();

    @Message
    String limit();

    @Message
    String limitCount();

    @Message
    String limitHint();

    @Message
    String per();

    @Message
    String period(NamespaceView.Period period);

    @Message
    String anyNumber();

    @Message
    String blocked();

    @Message
    String blockedHint();

    @Message
    String noneBlocked();

    @Message
    String changed();

    @Message
    String changedAt();

    @Message
    String name();

    @Message
    String nameHint();

    @Message
    String frozen();

    @Message
    String onlyTried();

    @Message
    String tryTitle();

    @Message
    String tryText();

    @Message
    String tryIt();

    @Message
    String trying();

    @Message
    String applying();

    @Message
    String applyTitle();

    @Message
    String applyText();

    @Message
    String apply();

    @Message
    String examined();

    @Message
    String wouldMerge();

    @Message
    String wouldSplit();

    @Message
    String wouldMove();

    @Message
    String moved();

    @Message
    String chosen();

    @Message
    String merged();

    @Message
    String split();

    @Message
    String runOver();

    @Message
    String runStopped();

    @Message
    String generic();

    @Message
    String genericText();

    @Message
    String noGeneric();

    @Message
    String noGenericText();

    @Message
    String suspended();

    @Message
    String released();

    @Message
    String suspend();

    @Message
    String suspendText();

    @Message
    String release();

    @Message
    String releaseText();

    @Message
    String because();

    @Message
    String becauseHint();

    @Message
    String links(String number);

    @Message
    String violations();

    @Message
    String violationsText();

    @Message
    String noViolations();

    @Message
    String noViolationsText();

    @Message
    String between();

    @Message
    String and();

    @Message
    String refusal(Finding.Refusal refusal);

    @Message
    String value();
}
