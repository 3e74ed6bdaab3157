package io.klantbeeld.campaign.projection;

/** Tells, after commit, that projections of people have moved on and that what waited for them may go on. */
public record PeopleChanged() {}
