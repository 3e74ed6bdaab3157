package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.simulation.enactment.Scene;

/**
 * A page of a simulation, read and ready to be judged.
 *
 * @param tried what is to happen by what is tried
 * @param live the same by what lives; null where they are the same, or nothing lives
 */
record Stage(AudiencePages.Page page, Scene tried, Scene live) {}
