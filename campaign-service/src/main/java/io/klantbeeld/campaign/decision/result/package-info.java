/** What came of a campaign: how far its contacts got by day and channel, and what stopped the others. */
package io.klantbeeld.campaign.decision.result;
