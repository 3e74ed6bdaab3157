/**
 * Where contact policies of a brand contradict or shadow each other, or campaigns rely on what they do not do.
 */
package io.klantbeeld.campaign.campaign.conflict;
