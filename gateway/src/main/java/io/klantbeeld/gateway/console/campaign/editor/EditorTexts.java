package io.klantbeeld.gateway.console.campaign.editor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the editor of campaigns; they are in {@code messages/editor_*.properties}. */
@MessageBundle("editor")
interface EditorTexts {
    @Message
    String edit();

    @Message
    String newCampaign();

    @Message
    String editText();

    @Message
    String newText();

    @Message
    String save();

    @Message
    String basics();

    @Message
    String journey();

    @Message
    String actions();

    @Message
    String templates();

    @Message
    String policies();

    @Message
    String addAction();

    @Message
    String addTreatment();

    @Message
    String addStep();

    @Message
    String addTemplate();

    @Message
    String addLanguage();

    @Message
    String language();

    @Message
    String remove(String what);

    @Message
    String earlier(String what);

    @Message
    String keyHint();

    @Message
    String initiativeHint();

    @Message
    String marketHint();

    @Message
    String objectiveHint();

    @Message
    String priorityHint();

    @Message
    String timeHint(String zone);

    @Message
    String lengthHint();

    @Message
    String moneyHint();

    @Message
    String percentHint();

    @Message
    String globalHint();

    @Message
    String eventHint();

    @Message
    String conditionHint();

    @Message
    String segmentHint();

    @Message
    String listHint();

    @Message
    String knownPolicies(String keys);

    @Message
    String propensityHint();

    @Message
    String weightHint();

    @Message
    String stockHint();

    @Message
    String capacityHint();

    @Message
    String periodHint();

    @Message
    String periodZoneHint();

    @Message
    String leverHint();

    @Message
    String scoreHint();

    @Message
    String categoryHint();

    @Message
    String groupHint();

    @Message
    String treatmentOrder();

    @Message
    String notReady();

    @Message
    String mjmlHint();

    @Message
    String textHint();

    @Message
    String preview();

    @Message
    String previewText();

    @Message
    String width();

    @Message
    String wide();

    @Message
    String narrow();

    @Message
    String look(String language);

    @Message
    String notShown();

    @Message
    String yesNo(YesNo value);

    @Message
    String notKept();
}
