/**
 * Channels of providers that take messages over HTTP: every message is signed, carries a key against doubles, and looks
 * as the provider wants it; what the provider tells later comes back signed with the same secret.
 */
package io.klantbeeld.campaign.channel.webhook;
