/** The calendar of campaigns, month by month: what takes place when, and which campaigns compete. */
package io.klantbeeld.gateway.console.campaign.calendar;
