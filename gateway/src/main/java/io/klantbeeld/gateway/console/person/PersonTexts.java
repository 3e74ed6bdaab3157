package io.klantbeeld.gateway.console.person;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of a person's page; they are in {@code messages/person_*.properties}. */
@MessageBundle("person")
interface PersonTexts {
    @Message
    String nameless();

    @Message
    String hidden();

    @Message
    String unavailableTitle();

    @Message
    String unavailableText();

    @Message
    String path();

    @Message
    String pages();

    @Message
    String tab(Tab tab);

    @Message
    String newMoment();

    @Message
    String changedMoment();

    @Message
    String timeline();

    @Message
    String live();

    @Message
    String notLive();

    @Message
    String restricted();

    @Message
    String active();

    @Message
    String merged();

    @Message
    String identifiers();

    @Message
    String verified();

    @Message
    String language();

    @Message
    String country();

    @Message
    String lastSeen();

    @Message
    String permissions();

    @Message
    String permitted(Long some, Long all);

    @Message
    String matrixCaption(String brand);

    @Message
    String purpose();

    @Message
    String inGeneral();

    @Message
    String inherited(String purpose);

    @Message
    String until(String time);

    @Message
    String notOffered();

    @Message
    String noPermissions();

    @Message
    String noPermissionsText();

    @Message
    String partUnavailable();

    @Message
    String permissionsUnavailable();

    @Message
    String partForbidden();

    @Message
    String partForbiddenText();

    @Message
    String upcoming();

    @Message
    String nothingUpcoming();

    @Message
    String nothingUpcomingText();

    @Message
    String upcomingUnavailable();

    @Message
    String relationship();

    @Message
    String score();

    @Message
    String scoreOf(String moments, String days);

    @Message
    String oneMoment();

    @Message
    String trail();

    @Message
    String trailOf(String weight, String age);

    @Message
    String earlier(String moments);

    @Message
    String furtherBack();

    @Message
    String noRelationship();

    @Message
    String noRelationshipText();

    @Message
    String relationshipUnavailable();

    @Message
    String traits();

    @Message
    String masked();

    @Message
    String source();

    @Message
    String observed();

    @Message
    String rule();

    @Message
    String otherClaims();

    @Message
    String onlyClaim();

    @Message
    String noOrigin();

    @Message
    String noTraits();

    @Message
    String noTraitsText();

    @Message
    String traitsUnavailable();

    @Message
    String fate(TraitsView.Fate fate);

    @Message
    String computedBy();

    @Message
    String definitionVersion(String number);

    @Message
    String category();

    @Message
    String takesBack();

    @Message
    String further(String number);

    @Message
    String allTraits();

    @Message
    String amend();

    @Message
    String allPermissions();

    @Message
    String whyExactly();
}
