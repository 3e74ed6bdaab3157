/** What gates of decisions answer, and by what they judged, in the words of those who read it. */
package io.klantbeeld.gateway.console.campaign.decision;
