package io.klantbeeld.campaign.simulation.tally;

/** How many would come to another end at a step than they do by what lives. */
public record Move(String step, End from, End to, long persons) {}
