/**
 * The dialogue with a mail server (RFC 5321), which always knows how far it has come: whether a mail that failed can
 * have been taken is the one question that decides whether it may be sent again, and no ready-made client answers it.
 */
package io.klantbeeld.campaign.channel.smtp.dialogue;
