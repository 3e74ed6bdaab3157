package io.klantbeeld.campaign.expression;

/**
 * Where a condition names a segment.
 *
 * @param line from 1
 * @param column from 1
 */
public record SegmentName(String key, int line, int column) {}
