package io.klantbeeld.campaign.calendar;

import java.util.List;

/**
 * A part of the calendar.
 *
 * @param truncated whether there are more entries or conflicts than are shown; a shorter period shows them
 */
record CalendarView(List<CalendarEntry> entries, List<Conflict> conflicts, boolean truncated) {}
