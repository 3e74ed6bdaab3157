package io.klantbeeld.gateway.console.permission;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about setting and lifting blocks; they are in {@code messages/block_*.properties}. */
@MessageBundle("block")
interface BlockTexts {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String incomplete();

    @Message
    String level();

    @Message
    String levelOf(BlockLevel level);

    @Message
    String brand();

    @Message
    String everyBrand();

    @Message
    String channel();

    @Message
    String purpose();

    @Message
    String topic();

    @Message
    String choose();

    @Message
    String reach();

    @Message
    String reachOf(BlockReach reach);

    @Message
    String reachText(BlockReach reach);

    @Message
    String reason();

    @Message
    String until();

    @Message
    String untilHint();

    @Message
    String evidence();

    @Message
    String evidenceText();

    @Message
    String method();

    @Message
    String witness();

    @Message
    String witnessHint();

    @Message
    String url();

    @Message
    String urlHint();

    @Message
    String goOn();

    @Message
    String change();

    @Message
    String check();

    @Message
    String willHappen();

    @Message
    String effectAtOnce();

    @Message
    String effectReach(BlockReach reach);

    @Message
    String effectChoices();

    @Message
    String effectErasure();

    @Message
    String effectBack();

    @Message
    String confirm();

    @Message
    String lift();

    @Message
    String liftIntro();

    @Message
    String effectLift();

    @Message
    String effectOthers();

    @Message
    String effectKept();

    @Message
    String confirmLift();

    @Message
    String notThere();
}
