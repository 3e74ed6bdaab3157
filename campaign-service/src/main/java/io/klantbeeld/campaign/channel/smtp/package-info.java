/**
 * The channel EMAIL over SMTP: signed by the brand's DKIM key, with one-click unsubscribe headers, and with outcomes
 * that tell a message that certainly did not leave from one that may have.
 */
package io.klantbeeld.campaign.channel.smtp;
