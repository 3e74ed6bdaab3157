package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What there is only so much of, for whoever's turn it is. */
sealed interface Supplies permits Room, Supposed {
    /** Those of the limits that have no room for one more contact. */
    List<Shortage> shortages(Collection<Limit> limits);

    /** Takes of every limit, or of none; answers the first that has no room. */
    Optional<Limit> take(List<Limit> limits);
}
