package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaigns.GlobalHoldOut;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import io.klantbeeld.campaign.policy.ContactPolicy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Answers what decisions about anybody have to keep to: what holds, or what would hold in a simulation. */
public interface Bounds {
    /** The policies of each of several brands that has any, by key. */
    Map<String, List<ContactPolicy>> policies(Collection<String> brands);

    /** Until when what was planned, entered and answered is known: a simulated moment does not know what came after it. */
    Instant knownUntil();

    /** The campaigns that leave people out of every campaign of one of the brands. */
    List<GlobalHoldOut> holdOuts(Collection<String> brands);

    /** Those of the limits that have no room for one more contact. */
    List<Shortage> shortages(Collection<Limit> limits);
}
