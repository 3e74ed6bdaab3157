/**
 * Mails as they go over the wire: addresses, headers, two encoded parts and the signature of the brand, written whole
 * before anybody is told about them.
 */
package io.klantbeeld.campaign.channel.smtp.mail;
