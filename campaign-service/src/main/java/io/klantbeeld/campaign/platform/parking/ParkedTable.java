package io.klantbeeld.campaign.platform.parking;

/**
 * A table of work, with the columns {@code next_at}, {@code failed}, {@code cause} and {@code parked_at}, of which rows
 * are parked when they failed too often; a feature that has one produces this as a bean.
 *
 * @param kind what the work is called, in answers and as a tag of the metric
 * @param id the column that identifies a row
 * @param campaign what names the campaign of a row, in SQL
 */
public record ParkedTable(String kind, String name, String id, String campaign) {}
