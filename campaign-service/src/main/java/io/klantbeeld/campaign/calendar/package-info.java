/** The calendar of campaigns: what runs when, and which campaigns compete for the same people at the same time. */
package io.klantbeeld.campaign.calendar;
