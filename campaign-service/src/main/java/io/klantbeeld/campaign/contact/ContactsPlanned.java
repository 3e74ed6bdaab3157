package io.klantbeeld.campaign.contact;

/** Tells, after commit, that there is something to dispatch. */
public record ContactsPlanned() {}
