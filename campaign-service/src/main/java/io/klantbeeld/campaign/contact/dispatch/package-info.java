/**
 * Sends planned contacts at most once: claim under a lease, ask for permission, commit SENDING, and only then call the
 * provider. What a crash leaves behind is found by the sweeper and told honestly.
 */
package io.klantbeeld.campaign.contact.dispatch;
