/**
 * The mailboxes to which bounces and complaints come: read every few seconds, each mail once, and put away.
 */
package io.klantbeeld.campaign.intake.mailbox;
