package io.klantbeeld.profile.aggregate;

/**
 * What a series takes from one moment.
 *
 * @param value JSON of the value, where it is counted by itself; else null
 */
record Reading(String value, Tally tally) {}
