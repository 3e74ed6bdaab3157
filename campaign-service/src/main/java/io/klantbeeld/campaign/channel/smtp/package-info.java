/**
 * The channel EMAIL over SMTP: signed by the brand's DKIM key, with one-click unsubscribe headers, and with outcomes
 * that tell a mail that certainly did not leave from one that may have been taken.
 */
package io.klantbeeld.campaign.channel.smtp;
