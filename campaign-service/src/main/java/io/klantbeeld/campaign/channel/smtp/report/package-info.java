/**
 * What comes back by mail: reports of deliveries that failed (RFC 3464) and of complaints (RFC 5965), read whatever
 * they look like, and matched by the id that the mail left with.
 */
package io.klantbeeld.campaign.channel.smtp.report;
