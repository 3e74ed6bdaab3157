package io.klantbeeld.gateway.console.administration.consent;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the forms about drafts; they are in {@code messages/draft_*.properties}. */
@MessageBundle("draft")
interface DraftTexts {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String keep();

    @Message
    String number();

    @Message
    String numberHint();

    @Message
    String locale();

    @Message
    String localeHint();

    @Message
    String namesHint();

    @Message
    String recipientsHint();

    @Message
    String validityHint();

    @Message
    String graceHint();

    @Message
    String unit();

    @Message
    String unitDays();

    @Message
    String unitWeeks();

    @Message
    String unitMonths();

    @Message
    String unitYears();

    @Message
    String minAgeHint();

    @Message
    String parentHint();

    @Message
    String assessmentHint();

    @Message
    String doubleOptInHint();

    @Message
    String promotionalHint();

    @Message
    String keysHint();

    @Message
    String topicsHint();

    @Message
    String countryHint();

    @Message
    String effectiveHint();

    @Message
    String textHint();

    @Message
    String languageHint();

    @Message
    String zoneHint();

    @Message
    String row(Integer number);

    @Message
    String newRow();

    @Message
    String noneMeansAll();

    @Message
    String add();

    @Message
    String addText();

    @Message
    String gone();

    @Message
    String from();

    @Message
    String to();

    @Message
    String hoursHint();

    @Message
    String citationHint();

    @Message
    String validFrom();

    @Message
    String validTo();

    @Message
    String choose();
}
