package io.klantbeeld.gateway.console.campaign.initiative;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about initiatives; they are in {@code messages/initiative_*.properties}. */
@MessageBundle("initiative")
interface InitiativeTexts {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String one();

    @Message
    String create();

    @Message
    String edit();

    @Message
    String objective();

    @Message
    String noObjective();

    @Message
    String markets();

    @Message
    String marketsHint();

    @Message
    String everywhere();

    @Message
    String name();

    @Message
    String keyHint();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String campaigns();

    @Message
    String noCampaigns();

    @Message
    String noCampaignsText();
}
