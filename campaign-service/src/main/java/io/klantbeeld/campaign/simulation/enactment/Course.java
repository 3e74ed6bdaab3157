package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.projection.Person;
import java.util.List;

/**
 * What would become of a person in the campaign that is tried.
 *
 * @param entered whether the event lets the person in
 * @param steps in their order; none where it does not
 */
public record Course(Person person, boolean entered, List<Played> steps) {}
