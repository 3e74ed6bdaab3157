package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.difference.Difference;
import java.util.List;

/**
 * What a revision changes.
 *
 * @param against number of the revision that it is compared with; null for none, where all of it is new
 */
record DifferenceView(int number, Integer against, List<Difference> differences) {}
